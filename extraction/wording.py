"""What words in brackets look like, whatever stands around them."""

import re
from typing import Final

UTTERANCE_END: Final = re.compile(
    r"(?:[。！？!?…♪]|たい|です|ます|ません|ましょう|いたします|だ|である|ない|なかった|ました|でした|た|ね|よ|よう|か|と思う|だろう|でしょう|ください|ほしい|欲しい"
    r"|ろう|しろ|せよ|べき|べきだ|べからず|な|わ|ぞ|ぜ|さ|もの|もん|んだ|のに|けど|から|ので|が|を|に|へ|は|も|ように|ために|て|で|い|る|う|く|む|す|つ|ぬ|ぶ|ぐ"
    r"|[ぁぃぅぇぉァィゥェォっッー〜～]|じゃん|かしら|かな|って|だって|くれ|おう|よね|っす|まっせ|（笑）|\(笑\)|（？）|ｗ+|w+|・・・|感謝|反対|賛成|了解|残念|なさい|れ|け|せ|め|げ|べ|やろ|やん|やで|ねん|へん|ばい|けん|だべ|やら|ませ|ん)$"
)
WRITTEN_OUT: Final = re.compile("[ぁ-ん]")  # as no foreign title and no long name of an office is
FIRST_PERSON: Final = re.compile(
    "私|わたし|我々|われわれ|僕|ぼく|俺|おれ|自分|当社|弊社|わが国|我が国|うち|皆さん|みなさん"
)
LONG: Final = 15


def reads_like_words(words: str) -> bool:
    """Whether the words could be somebody's: they end like a sentence, speak in the first person, or are long."""
    is_long = len(words) >= LONG and bool(WRITTEN_OUT.search(words))
    return is_long or bool(UTTERANCE_END.search(words) or FIRST_PERSON.search(words))
