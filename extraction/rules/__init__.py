"""THE INVENTORY: the ordered tuples of rules. Read this file to know what we know."""

from typing import Final

from extraction.ladder import AttributionRule, KindRule
from extraction.rules.according_to import hearsay_source, passed_on, source, source_goes_on
from extraction.rules.accused import accused
from extraction.rules.adjacent import (
    adnominal,
    cleft,
    closing_name,
    inverse,
    plain_subject,
    said_from,
    subject,
    topic,
    topic_behind,
)
from extraction.rules.answering import answering
from extraction.rules.carried_over import (
    announced,
    any_speaker_before,
    protagonist,
    same_sentence,
    still_speaking,
)
from extraction.rules.interview import interviewed
from extraction.rules.kinds import (
    called,
    chained,
    hearsay,
    naming,
    part_of_noun_report,
    part_of_report,
    reporting_noun,
    taken_by_cue,
    unknown_predicate,
)
from extraction.rules.label import beside, in_headline, in_parentheses, labelled
from extraction.rules.named_later import introduced_later, told_after
from extraction.rules.nested import quoting_oneself
from extraction.rules.nobodys_words import (
    apposition,
    commonly_said,
    emphasised,
    source_list,
    term,
    title_or_name,
)
from extraction.rules.noun_cue import crowd_goes_on, owner, place_of_voices
from extraction.rules.passive import agent, holder, place_of_writing, received
from extraction.rules.without_verb import (
    after_label,
    alone,
    headline_words,
    noun_final,
    paren_source,
    said_is,
    told_is,
)
from extraction.rules.written import laid_down, written_there

# fmt: off
KIND_RULES: Final[tuple[KindRule, ...]] = (  # surest first: the order is the meaning
    KindRule("source_list", source_list, "祭りが開かれた。\n関連リンク\n・市長「中止も」", "市長は「中止も」と述べた。", "関連リンクや出典の見出しとみました"),
    KindRule("label", after_label, "田中会長：「順調だ」", "会場：「東京ドーム」", "直前の名前に続く発言とみました"),
    KindRule("paren_source", paren_source, "「順調に進んでいます」（田中会長）", "「松前稼」（まつまえかせぎ）を調べた。", "直後のかっこに話した人が示されています"),
    KindRule("naming", naming, "この現象は「渦」と呼ばれる。", "田中会長は「渦だ」と述べた。", "名付けの表現が続くため、呼び名とみました"),
    KindRule("called", called, "「海の歌」という映画を見た。", "「遅い」という声が上がった。", "「という」で物の名を示しています"),
    KindRule("written_there", written_there, "手帳には「検討中」とある。", "会場には「検討中」の札がある。", "書かれている言葉とみました"),
    KindRule("laid_down", laid_down, "国の指針は「1人に対し2人まで」を推奨している。", "会社は「1人に対し2人まで」を推奨している。", "文書に定められた言葉とみました"),
    KindRule("commonly_said", commonly_said, "この状態は「逆転層」と言われる。", "田中会長は「無理」と言われた。", "だれの言葉でもなく、ふつうそう呼ぶ言い方とみました"),
    KindRule("taken_by_cue", taken_by_cue, "田中会長は「行く」と述べた。", "田中会長は「海の日」に来た。", "述語「{cue}」で引用されています"),
    KindRule("headline_words", headline_words, "田中会長、笑顔で「工事を急ぎたい」\n工事が始まった。", "映画「朝の海」公開\n町で始まった。", "見出しの中の、文の形の言葉とみました"),
    KindRule("reporting_noun", reporting_noun, "住民から「不便だ」との声が上がった。", "「光」という雑誌を買った。", "「{cue}」という名詞が引用しています"),
    KindRule("apposition", apposition, "新型客船「海の星」が港に入った。", "田中会長「必ず勝ちます」", "直前の名詞の名前とみました"),
    KindRule("emphasised", emphasised, "“本当の原因”を探る。", "「海の日」を祝う。", "強調や皮肉の符号とみました"),
    KindRule("noun_final", noun_final, "「うれしいです」と笑顔。", "「海の日」と日曜。", "「と」で受けて文が結ばれています"),
    KindRule("hearsay", hearsay, "県警によると、「けがはない」のだという。", "県警によると、「海」は閉店した。", "伝聞の形で引用されています"),
    KindRule("unknown_predicate", unknown_predicate, "選手は「負けません」と拳を突き上げた。", "「海の日」と重なった。", "発言らしい文を「と」で受けています（未登録の述語「{cue}」）"),
    KindRule("part_of_report", part_of_report, "田中会長は「無謀な挑戦」を始めると述べた。", "会社は「海の日」を祝った。", "述語「{cue}」が伝える内容の一部です"),
    KindRule("part_of_noun_report", part_of_noun_report, "町では「何度も」の挑戦をすべきだという声が根強い。", "町は「海の日」を祝うという計画を立てた。", "「{cue}」が伝える内容の一部です"),
    KindRule("said_is", said_is, "田中会長の第一声は「ただいま」だった。", "会の名は「ただいま」だった。", "「{cue}」が何だったかを述べています"),
    KindRule("told_is", told_is, "師匠から言われたのは「百回やれ」。", "師匠から習ったのは「百回やれ」。", "「{cue}」のが何だったかを述べています"),
    KindRule("alone", alone, "「必ず勝って帰ってきます。」", "「海の日」", "独立した文の形の発言とみました"),
    KindRule("chained", chained, "田中会長は「遅い」「高い」と述べた。", "「甲」「乙」を買った。", "続く発言と同じ述語で引用されています"),
    KindRule("title_or_name", title_or_name, "休日に『朝の海』を読んだ。", "田中会長は「海だ」と述べた。", "作品や番組などの題名とみました"),
    KindRule("term", term, "「海の日」を祝う。", "『海の日』を読む。", "発言とみる手がかりがなく、用語とみました"),
)

ATTRIBUTION_RULES: Final[tuple[AttributionRule, ...]] = (
    AttributionRule("labelled", labelled, "田中会長：「順調だ」", "会場で「順調だ」と述べた。", "直前に「{mention}」と名前が示されています"),
    AttributionRule("in_parentheses", in_parentheses, "「順調に進んでいます」（田中会長）", "「順調だ」（午後3時）と述べた。", "直後のかっこに「{mention}」とあります"),
    AttributionRule("holder", holder, "参加者は「水を守れ」と書かれたプラカードを手に歩いた。", "参加者は「水を守れ」と書かれた手紙を読んだ。", "「{mention}」が掲げた物に書かれています"),
    AttributionRule("passive", agent, "山田選手は田中監督から「行け」と言われた。", "山田選手は「行け」と言われた。", "受け身の「{cue}」で、言ったのは「{mention}」です"),
    AttributionRule("place_of_writing", place_of_writing, "田中会長の手帳には「検討中」とある。", "壁には「検討中」とある。", "「{mention}」の物に書かれています"),
    AttributionRule("received", received, "田中会長から「中止する」との連絡を受けた。", "「中止する」との連絡を受けた。", "「{cue}」の出どころは「{mention}」です"),
    AttributionRule("owner", owner, "田中会長の「中止する」という発言が話題だ。", "「中止する」という発言が話題だ。", "「{cue}」は「{mention}」のものです"),
    AttributionRule("inverse", inverse, "「順調だ」と田中会長は述べた。", "「順調だ」と述べた。", "述語「{cue}」の主語は「{mention}」です"),
    AttributionRule("hearsay_source", hearsay_source, "県警によると、男は逃げたという。", "男は逃げたという。", "情報の出どころは「{mention}」です"),
    AttributionRule("subject", subject, "田中会長は「順調だ」と述べた。", "「順調だ」と述べた。", "述語「{cue}」の主語は「{mention}」です"),
    AttributionRule("adnominal", adnominal, "「順調だ」と語る田中会長。", "「順調だ」と語る日々。", "「{cue}」が「{mention}」にかかっています"),
    AttributionRule("cleft", cleft, "「順調だ」と話すのは田中会長だ。", "「順調だ」と話すのは難しい。", "「{cue}」のは「{mention}」だと結ばれています"),
    AttributionRule("closing_name", closing_name, "「順調です」と田中会長。", "「順調です」と笑顔。", "文末に「{mention}」と話し手が示されています"),
    AttributionRule("beside", beside, "田中会長「順調です」", "会場「海の家」", "直前に「{mention}」とあります"),
    AttributionRule("in_headline", in_headline, "田中会長、笑顔で「工事を急ぎたい」\n工事が始まった。", "笑顔で「工事を急ぎたい」\n工事が始まった。", "見出しに「{mention}」とあります"),
    AttributionRule("interviewed", interviewed, "作家の田中花さんに聞いた。\n鈴木編集長も同席した。\n――率直な感想は\n「うれしいです」", "作家の田中花さんに聞いた。\n「うれしいです」", "記者の問いに「{mention}」が答えています"),
    AttributionRule("same_sentence", same_sentence, "田中会長は「順調だ」と述べたが、「続ける」とも語った。", "「続ける」と語った。", "同じ文で「{mention}」の発言が続いています"),
    AttributionRule("answering", answering, "田中会長は「順調だ」と述べた。鈴木記者が「本当か」と尋ねると、「本当だ」と答えた。", "田中会長は「順調だ」と述べ、「本当だ」と答えた。", "「{mention}」が問いに答えています"),
    AttributionRule("accused", accused, "県警は無職の男を逮捕した。「金に困った」と容疑を認めているという。", "県警は店を調べた。「順調だ」と述べたという。", "疑いをかけられた人の言葉「{cue}」で、それは「{mention}」です"),
    AttributionRule("according_to", source, "県警によると「けがはない」という。", "「けがはない」という。", "情報の出どころは「{mention}」です"),
    AttributionRule("said_from", said_from, "東西党の田中代表からも「急ぐ」としている。", "東西党の田中代表からも「急ぐ」と聞いた。", "「{mention}」からの言葉として述べられています"),
    AttributionRule("topic", topic, "田中会長は会見したが、「順調だ」と述べた。", "会見したが、「順調だ」と述べた。", "文の主題は「{mention}」です"),
    AttributionRule("topic_behind", topic_behind, "「順調だ」と笑い、田中会長は帰った。", "「順調だ」と笑い、雨の中を帰った。", "述語「{cue}」のあとの主題は「{mention}」です"),
    AttributionRule("place_of_voices", place_of_voices, "住民の間では「不便だ」との声が上がった。", "「不便だ」との声が上がった。", "「{cue}」を上げたのは「{mention}」です"),
    AttributionRule("crowd_goes_on", crowd_goes_on, "住民の間では「不便だ」との声が上がった。「遠い」との意見も出た。", "田中会長は「順調だ」と述べた。「遠い」との意見も出た。", "「{mention}」の声が続いているとみました"),
    AttributionRule("source_goes_on", source_goes_on, "英誌によると、夫妻は衣装を発表した。「完璧だった」という。", "夫妻は衣装を発表した。「完璧だった」という。", "前の文の出どころ「{mention}」の話が続いているとみました"),
    AttributionRule("announced", announced, "田中会長は次のように述べた。「順調だ。続ける」", "雨が降った。「順調だ。続ける」", "前の文が「{mention}」の発言を予告しています"),
    AttributionRule("plain_subject", plain_subject, "ヌイグルミが「順調だ」と述べた。", "「順調だ」と述べた。", "述語「{cue}」の主語「{mention}」を話し手とみました"),
    AttributionRule("told_after", told_after, "「ここからが勝負です。」田中会長は力強く締めくくった。", "「ここからが勝負です。」田中会長は帰った。", "次の文の「{cue}」が受けていて、その主語は「{mention}」です"),
    AttributionRule("carried_over", still_speaking, "田中会長は会見した。「順調だ」と述べた。", "雨が降った。「順調だ」と述べた。", "主語が省かれ、前の文の「{mention}」が続いているとみました"),
    AttributionRule("any_speaker_before", any_speaker_before, "田中会長は「順調だ」と述べた。雨が降った。風が吹いた。雪も舞った。日が暮れた。夜が来た。「寒い」とも語った。", "「寒い」とも語った。", "近くに名前がなく、前の発言者「{mention}」が続いているとみました"),
    AttributionRule("introduced_later", introduced_later, "声を張り上げた。「お待たせしました」。歌手の山田花子さんが舞台に戻った。", "声を張り上げた。「お待たせしました」。雨が降った。", "まだ名前が出ておらず、あとの文の「{mention}」とみました"),
    AttributionRule("protagonist", protagonist, "女優の山田花子さんが旅に出た。雨が降った。風が吹いた。雪も舞った。日が暮れた。夜が来た。「寒い」と書いた。", "雨が降った。「寒い」と書いた。", "近くに話し手がなく、記事の中心の「{mention}」とみました"),
    AttributionRule("quoting_oneself", quoting_oneself, "田中会長は「私は『無理だ』と言った」と述べた。", "田中会長は「彼は『無理だ』と言った」と述べた。", "発言の中で話し手が自分の言葉を引いています"),
    AttributionRule("passed_on", passed_on, "東西新聞によると、「順調だ」と述べた。", "「順調だ」と述べた。", "ほかに話し手がなく、伝えた「{mention}」としました"),
)
# fmt: on
