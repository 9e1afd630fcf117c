<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ja">
<context>
    <name>About</name>
    <message>
        <source>かぎかっこはMITライセンスで公開しています。記事はすべてこのパソコンの中で解析し、どこにも送りません。</source>
        <translation>Kagikakko is published under the MIT licence. Articles are analysed on this computer only and sent nowhere.</translation>
    </message>
    <message>
        <source>かぎかっこについて</source>
        <translation>About Kagikakko</translation>
    </message>
    <message>
        <source>かぎかっこ</source>
        <translation>Kagikakko</translation>
    </message>
    <message>
        <source>抽出の規則 {rules}・辞書 {dictionary}・Python {python}</source>
        <translation>Rules {rules} · dictionary {dictionary} · Python {python}</translation>
    </message>
    <message>
        <source>使っているソフトウェアと使用許諾</source>
        <translation>Software it stands on, and its licences</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>記事を開く…</source>
        <translation>Open articles…</translation>
    </message>
    <message>
        <source>記事を開く</source>
        <translation>Open articles</translation>
    </message>
    <message>
        <source>フォルダーの記事を開く…</source>
        <translation>Open a folder of articles…</translation>
    </message>
    <message>
        <source>記事の文章を貼り付ける…</source>
        <translation>Paste the text of an article…</translation>
    </message>
    <message>
        <source>貼り付ける</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>新しいプロジェクト…</source>
        <translation>New project…</translation>
    </message>
    <message>
        <source>プロジェクトを開く…</source>
        <translation>Open project…</translation>
    </message>
    <message>
        <source>書き出す…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>書き出す</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>やり直す</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>発言、発言者を探す</source>
        <translation>Find quotations, speakers</translation>
    </message>
    <message>
        <source>確定して次の未確認へ</source>
        <translation>Confirm, go to the next open one</translation>
    </message>
    <message>
        <source>発言者を探す、新しく書く</source>
        <translation>Find or name the speaker</translation>
    </message>
    <message>
        <source>同じ発言者にまとめて適用…</source>
        <translation>Apply speaker to others called alike…</translation>
    </message>
    <message>
        <source>名寄せ…</source>
        <translation>Merge speakers…</translation>
    </message>
    <message>
        <source>除外する（続けて理由の数字）</source>
        <translation>Reject (then the reason&apos;s digit)</translation>
    </message>
    <message>
        <source>保留にする</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>メモを書く</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>未確認に戻す</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>次の発言</source>
        <translation>Next quotation</translation>
    </message>
    <message>
        <source>前の発言</source>
        <translation>Previous quotation</translation>
    </message>
    <message>
        <source>次の未確認</source>
        <translation>Next open one</translation>
    </message>
    <message>
        <source>前の未確認</source>
        <translation>Previous open one</translation>
    </message>
    <message>
        <source>次の記事</source>
        <translation>Next article</translation>
    </message>
    <message>
        <source>前の記事</source>
        <translation>Previous article</translation>
    </message>
    <message>
        <source>保留にして次の未確認へ</source>
        <translation>Hold, go to the next open one</translation>
    </message>
    <message>
        <source>「」に合わせる（続けて押すと外側へ）</source>
        <translation>Snap to 「」 (again: outwards)</translation>
    </message>
    <message>
        <source>文に合わせる</source>
        <translation>Snap to the sentence</translation>
    </message>
    <message>
        <source>先頭を前へ1字</source>
        <translation>Start one letter back</translation>
    </message>
    <message>
        <source>先頭を後ろへ1字</source>
        <translation>Start one letter on</translation>
    </message>
    <message>
        <source>末尾を前へ1字</source>
        <translation>End one letter back</translation>
    </message>
    <message>
        <source>末尾を後ろへ1字</source>
        <translation>End one letter on</translation>
    </message>
    <message>
        <source>先頭を前の「」、。へ</source>
        <translation>Start back to 「」、。</translation>
    </message>
    <message>
        <source>先頭を次の「」、。へ</source>
        <translation>Start on to 「」、。</translation>
    </message>
    <message>
        <source>末尾を前の「」、。へ</source>
        <translation>End back to 「」、。</translation>
    </message>
    <message>
        <source>末尾を次の「」、。へ</source>
        <translation>End on to 「」、。</translation>
    </message>
    <message>
        <source>選んだ文字を発言にする、範囲を取り直す</source>
        <translation>Selected words: quotation, or its new span</translation>
    </message>
    <message>
        <source>選んだ文字を別の発言にする</source>
        <translation>Selected words: another quotation</translation>
    </message>
    <message>
        <source>次の発言とつなげる</source>
        <translation>Join with the next quotation</translation>
    </message>
    <message>
        <source>カーソルの位置で分ける</source>
        <translation>Split at the cursor</translation>
    </message>
    <message>
        <source>本文にカーソルを置く、しまう</source>
        <translation>Cursor in the article on, off</translation>
    </message>
    <message>
        <source>まとめて確定…</source>
        <translation>Confirm together…</translation>
    </message>
    <message>
        <source>しおりを挟む…</source>
        <translation>Bookmark this place…</translation>
    </message>
    <message>
        <source>しおりの一覧…</source>
        <translation>Bookmarks…</translation>
    </message>
    <message>
        <source>根拠を順に見る</source>
        <translation>Walk the evidence</translation>
    </message>
    <message>
        <source>この発言の履歴…</source>
        <translation>History of this quotation…</translation>
    </message>
    <message>
        <source>用例を探す…</source>
        <translation>Search in context…</translation>
    </message>
    <message>
        <source>集計…</source>
        <translation>Statistics…</translation>
    </message>
    <message>
        <source>発言以外も表示</source>
        <translation>Show what is no speech too</translation>
    </message>
    <message>
        <source>次の区画へ</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>前の区画へ</source>
        <translation>Previous pane</translation>
    </message>
    <message>
        <source>一覧に戻る</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>キーの一覧</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>かぎかっこについて</source>
        <translation>About Kagikakko</translation>
    </message>
    <message>
        <source>ファイル(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>編集(&amp;E)</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>確認(&amp;R)</source>
        <translation>&amp;Review</translation>
    </message>
    <message>
        <source>範囲(&amp;S)</source>
        <translation>&amp;Span</translation>
    </message>
    <message>
        <source>表示(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>調べる(&amp;L)</source>
        <translation>&amp;Look up</translation>
    </message>
    <message>
        <source>ヘルプ(&amp;H)</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>中身を確かめて開く…</source>
        <translation>Look before opening…</translation>
    </message>
    <message>
        <source>フォルダーを見張る…</source>
        <translation>Watch a folder…</translation>
    </message>
    <message>
        <source>未確認の一覧</source>
        <translation>Queue: open</translation>
    </message>
    <message>
        <source>保留の一覧</source>
        <translation>Queue: on hold</translation>
    </message>
    <message>
        <source>問題の一覧</source>
        <translation>Queue: problems</translation>
    </message>
    <message>
        <source>一覧にない「」</source>
        <translation>「」 not in the list</translation>
    </message>
    <message>
        <source>事実でないもの</source>
        <translation>Not said as a fact</translation>
    </message>
    <message>
        <source>終了</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>並べ替える</source>
        <translation>Change the order</translation>
    </message>
    <message>
        <source>記事順</source>
        <translation>By article</translation>
    </message>
    <message>
        <source>信頼度の低い順</source>
        <translation>Lowest confidence first</translation>
    </message>
    <message>
        <source>発言者順</source>
        <translation>By speaker</translation>
    </message>
    <message>
        <source>一覧にない「」を発言に加える</source>
        <translation>Take the 「」 for speech</translation>
    </message>
    <message>
        <source>次の問題</source>
        <translation>Next problem</translation>
    </message>
    <message>
        <source>前の問題</source>
        <translation>Previous problem</translation>
    </message>
    <message>
        <source>次を検索</source>
        <translation>Next hit</translation>
    </message>
    <message>
        <source>前を検索</source>
        <translation>Previous hit</translation>
    </message>
    <message>
        <source>番号で移動…</source>
        <translation>Go to number…</translation>
    </message>
    <message>
        <source>直前に見た発言へ戻る</source>
        <translation>Back to the one before</translation>
    </message>
    <message>
        <source>直前に見た発言へ進む</source>
        <translation>On to the one after</translation>
    </message>
    <message>
        <source>本文の文字を大きく</source>
        <translation>Larger article text</translation>
    </message>
    <message>
        <source>本文の文字を小さく</source>
        <translation>Smaller article text</translation>
    </message>
    <message>
        <source>本文の文字をふつうの大きさに</source>
        <translation>Usual article text size</translation>
    </message>
    <message>
        <source>画面の文字を大きく</source>
        <translation>Larger interface text</translation>
    </message>
    <message>
        <source>画面の文字を小さく</source>
        <translation>Smaller interface text</translation>
    </message>
    <message>
        <source>画面の文字をふつうの大きさに</source>
        <translation>Usual interface text size</translation>
    </message>
    <message>
        <source>一覧(&amp;T)</source>
        <translation>Lis&amp;t</translation>
    </message>
    <message>
        <source>提案された言葉を加える…</source>
        <translation>Add the word that is offered…</translation>
    </message>
    <message>
        <source>プロジェクトの言葉…</source>
        <translation>This project&apos;s words…</translation>
    </message>
    <message>
        <source>もう一度解析して比べる…</source>
        <translation>Read everything again and compare…</translation>
    </message>
    <message>
        <source>言葉(&amp;W)</source>
        <translation>&amp;Words</translation>
    </message>
    <message>
        <source>設定…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>キーの変更…</source>
        <translation>Change keys…</translation>
    </message>
    <message>
        <source>はじめの五つのキーを試す</source>
        <translation>Try the first five keys</translation>
    </message>
    <message>
        <source>直しを取り込む…</source>
        <translation>Take changes back…</translation>
    </message>
    <message>
        <source>まとめたプロジェクトを開く…</source>
        <translation>Open packed project…</translation>
    </message>
    <message>
        <source>プロジェクトを一つにまとめる…</source>
        <translation>Pack project into one file…</translation>
    </message>
    <message>
        <source>控え…</source>
        <translation>Backups…</translation>
    </message>
    <message>
        <source>点検と整理…</source>
        <translation>Check and compact…</translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>貼り付けた記事</source>
        <translation>Pasted article</translation>
    </message>
    <message>
        <source>記事 {number} / {total}</source>
        <translation>Article {number} / {total}</translation>
    </message>
    <message>
        <source>左の一覧から記事を選ぶと、ここに本文が出ます。</source>
        <translation>Choose an article at the left to read it here.</translation>
    </message>
    <message>
        <source>記事のファイルやフォルダーをここに落とすか、開いてください。</source>
        <translation>Drop files or folders of articles here, or open them.</translation>
    </message>
    <message>
        <source>記事を開く</source>
        <translation>Open articles</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>本文</source>
        <translation>Article</translation>
    </message>
</context>
<context>
    <name>ArticlesIn</name>
    <message>
        <source>フォルダーを見張るのをやめました</source>
        <translation>No folder is watched any more</translation>
    </message>
    <message>
        <source>「{name}」を見張ります</source>
        <translation>Watching “{name}”</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>控え</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>控えの一覧</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>控えはまだありません。たくさんの発言をまとめて変える前に、自動で取ります。</source>
        <translation>There are no backups yet. One is made by itself before many quotations change at once.</translation>
    </message>
    <message>
        <source>控えから戻す</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>いま控えを取る</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>いつ</source>
        <translation>When</translation>
    </message>
    <message>
        <source>きっかけ</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>記事</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>Acts</translation>
    </message>
    <message>
        <source>大きさ</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>控えから戻すと、プロジェクト全体がその時の状態になります。いまの状態も、先に控えに取ります。</source>
        <translation>Restoring makes the whole project what it was then. What it is now is backed up first.</translation>
    </message>
</context>
<context>
    <name>Bookmarking</name>
    <message>
        <source>しおり</source>
        <translation>Bookmarks</translation>
    </message>
    <message>
        <source>しおり「{name}」を挟みました</source>
        <translation>Bookmark “{name}” added</translation>
    </message>
    <message>
        <source>しおり「{name}」に移りました</source>
        <translation>At bookmark “{name}”</translation>
    </message>
    <message>
        <source>近くの発言に移りました（しおりの発言は一覧にありません）</source>
        <translation>At the nearest quotation (the one of the bookmark is not listed)</translation>
    </message>
</context>
<context>
    <name>BookmarksDialog</name>
    <message>
        <source>しおり</source>
        <translation>Bookmarks</translation>
    </message>
    <message>
        <source>しおりの名前</source>
        <translation>Name of the bookmark</translation>
    </message>
    <message>
        <source>しおりの一覧</source>
        <translation>List of bookmarks</translation>
    </message>
    <message>
        <source>移る</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>名前を変える…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>削除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>削除を取り消す</source>
        <translation>Undo delete</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>しおり&#x3000;{count}</source>
        <translation>Bookmarks {count}</translation>
    </message>
    <message>
        <source>絞り込みあり</source>
        <translation>Filtered</translation>
    </message>
    <message>
        <source>すべての発言</source>
        <translation>All quotations</translation>
    </message>
    <message>
        <source>置き換える</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>挟む</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>しおりの名前を変える</source>
        <translation>Rename the bookmark</translation>
    </message>
    <message>
        <source>新しい名前（同じ名前のしおりは置き換わります）</source>
        <translation>New name (a bookmark of the same name is replaced)</translation>
    </message>
    <message>
        <source>変える</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>いまの絞り込み、並び順、発言、本文の位置をこの名前で覚えます。</source>
        <translation>Keeps the present filter, order, quotation and part of the article under this name.</translation>
    </message>
    <message>
        <source>いまの場所</source>
        <translation>This place</translation>
    </message>
</context>
<context>
    <name>BulkConfirming</name>
    <message>
        <source>まとめて確定しています</source>
        <translation>Confirming all of them</translation>
    </message>
    <message>
        <source>{count}件をまとめて確定しました</source>
        <translation>Confirmed together: {count}</translation>
    </message>
    <message>
        <source> · 未確認に{count}件を残しました</source>
        <translation> · left open: {count}</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>まとめて確定</source>
        <translation>Confirm together</translation>
    </message>
    <message>
        <source>確定する発言の信頼度</source>
        <translation>Confidence of the quotations to confirm</translation>
    </message>
    <message>
        <source>{confidence} 以上（{word}）</source>
        <translation>{confidence} or more ({word})</translation>
    </message>
    <message>
        <source>見本の発言</source>
        <translation>Quotations of the sample</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>確定しています…</source>
        <translation>Confirming…</translation>
    </message>
    <message>
        <source>見本（無作為の{count}件）</source>
        <translation>Sample ({count} at random)</translation>
    </message>
    <message>
        <source>{count}件を確定する</source>
        <translation>Confirm {count}</translation>
    </message>
    <message>
        <source>この一覧には、まだ誰も手を付けていない、この信頼度の発言がありません。</source>
        <translation>This list has no quotation of this confidence that nobody has touched yet.</translation>
    </message>
    <message>
        <source>一覧の発言のうち、まだ誰も手を付けていないもの&#x3000;{count}件</source>
        <translation>Quotations of the list that nobody has touched yet: {count}</translation>
    </message>
    <message>
        <source>うち{kept}件は確定せず、未確認に混ぜて残します。判定すると、まとめて確定の誤りの割合が分かります。</source>
        <translation>Left among the open ones instead of being confirmed: {kept}. Once judged, they tell how often confirming together was wrong.</translation>
    </message>
    <message>
        <source>信頼度</source>
        <translation>Confidence</translation>
    </message>
</context>
<context>
    <name>BulkForm</name>
    <message>
        <source>発言者を探す、新しく書く</source>
        <translation>Find a speaker, or write a new one</translation>
    </message>
    <message>
        <source>種別</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>除外の理由</source>
        <translation>Reason for rejecting</translation>
    </message>
    <message>
        <source>選んだ発言にすること</source>
        <translation>What to do with the checked quotations</translation>
    </message>
    <message>
        <source>確定した発言も変える</source>
        <translation>Change confirmed ones too</translation>
    </message>
    <message>
        <source>確定する</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>{count}件を確定する</source>
        <translation>Confirm {count}</translation>
    </message>
    <message>
        <source>発言者を決める</source>
        <translation>Choose the speaker</translation>
    </message>
    <message>
        <source>{count}件の発言者を「{value}」にする</source>
        <translation>Set the speaker of {count} to “{value}”</translation>
    </message>
    <message>
        <source>発言者を不明・匿名にする</source>
        <translation>Set the speaker to unknown</translation>
    </message>
    <message>
        <source>{count}件の発言者を不明・匿名にする</source>
        <translation>Set the speaker of {count} to unknown</translation>
    </message>
    <message>
        <source>種別を決める</source>
        <translation>Choose the kind</translation>
    </message>
    <message>
        <source>{count}件の種別を「{value}」にする</source>
        <translation>Set the kind of {count} to “{value}”</translation>
    </message>
    <message>
        <source>除外する</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>{count}件を除外する（{value}）</source>
        <translation>Reject {count} ({value})</translation>
    </message>
    <message>
        <source>発言者を選んでください</source>
        <translation>Please choose a speaker</translation>
    </message>
</context>
<context>
    <name>CandidateModel</name>
    <message>
        <source>{name}（いまの答え）</source>
        <translation>{name} (the present answer)</translation>
    </message>
</context>
<context>
    <name>CheckupDialog</name>
    <message>
        <source>点検と整理</source>
        <translation>Check and compact</translation>
    </message>
    <message>
        <source>点検の結果</source>
        <translation>What the check found</translation>
    </message>
    <message>
        <source>整理の結果</source>
        <translation>What compacting gave</translation>
    </message>
    <message>
        <source>作業の進み具合</source>
        <translation>Progress of the work</translation>
    </message>
    <message>
        <source>点検する</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>空いた所を詰める</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>ファイルが壊れていないか、記録に食い違いがないかを調べます。何も変えません。</source>
        <translation>Looks whether the file is damaged and whether its records agree. Nothing is changed.</translation>
    </message>
    <message>
        <source>ファイルの空いた所を詰めて、小さくします。記録は変わりません。</source>
        <translation>Gives back the room that is free in the file. The records stay as they are.</translation>
    </message>
    <message>
        <source>中止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>次の問題が見つかりました。</source>
        <translation>These problems were found.</translation>
    </message>
    <message>
        <source>{name}の点検</source>
        <translation>Check of {name}</translation>
    </message>
    <message>
        <source>整理</source>
        <translation>Compacting</translation>
    </message>
</context>
<context>
    <name>Colleagues</name>
    <message>
        <source>サーバーにつながりました。一覧を読み直しました。</source>
        <translation>The server answers again. The list was read anew.</translation>
    </message>
    <message>
        <source>{name}さんが決めました「{decision}」</source>
        <translation>{name} decided “{decision}”</translation>
    </message>
    <message>
        <source>自分の判断にしました</source>
        <translation>Your decision stands</translation>
    </message>
</context>
<context>
    <name>ColumnList</name>
    <message>
        <source>表の列</source>
        <translation>Columns of the sheet</translation>
    </message>
</context>
<context>
    <name>ConcordanceDialog</name>
    <message>
        <source>用例を探す</source>
        <translation>Search in context</translation>
    </message>
    <message>
        <source>探す言葉（一文字から）</source>
        <translation>Words to search for</translation>
    </message>
    <message>
        <source>探す言葉</source>
        <translation>Words to search for</translation>
    </message>
    <message>
        <source>発言の外の本文も探す</source>
        <translation>Search outside quotations too</translation>
    </message>
    <message>
        <source>選んだ用例の前後</source>
        <translation>The words around the chosen hit</translation>
    </message>
    <message>
        <source>{count}件を変えました</source>
        <translation>Changed: {count}</translation>
    </message>
    <message>
        <source>（確定した{count}件はそのまま）</source>
        <translation> (confirmed, left as they are: {count})</translation>
    </message>
    <message>
        <source>（この発言者を知らない記事の{count}件はそのまま）</source>
        <translation> (in articles that do not know this speaker, left as they are: {count})</translation>
    </message>
    <message>
        <source>{total}か所</source>
        <translation>Places: {total}</translation>
    </message>
    <message>
        <source>{total}か所のうち{shown}か所</source>
        <translation>Places: {shown} of {total}</translation>
    </message>
    <message>
        <source>さらに{count}か所</source>
        <translation>{count} more</translation>
    </message>
    <message>
        <source>「{words}」は見つかりません。</source>
        <translation>“{words}” is nowhere.</translation>
    </message>
    <message>
        <source>探す言葉を書くと、前後の文と一緒にここに並びます。</source>
        <translation>Type words to see them here with what stands around them.</translation>
    </message>
    <message>
        <source>すべて外す</source>
        <translation>Uncheck all</translation>
    </message>
    <message>
        <source>すべて選ぶ</source>
        <translation>Check all</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ConcordanceModel</name>
    <message>
        <source>{words}、発言者 {speaker}、{status}、記事 {article}</source>
        <translation>{words}, speaker {speaker}, {status}, article {article}</translation>
    </message>
    <message>
        <source>{words}、発言の外、記事 {article}</source>
        <translation>{words}, outside quotations, article {article}</translation>
    </message>
    <message>
        <source>発言の外</source>
        <translation>Outside</translation>
    </message>
    <message>
        <source>前</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>用例</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>後</source>
        <translation>After</translation>
    </message>
    <message>
        <source>発言者</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>記事</source>
        <translation>Article</translation>
    </message>
</context>
<context>
    <name>ConcordanceTable</name>
    <message>
        <source>用例の一覧</source>
        <translation>Where the words stand</translation>
    </message>
</context>
<context>
    <name>ConfidenceBar</name>
    <message>
        <source>種別と発言者の両方が正しい見込み。人が正解を付けた記事で測った割合です</source>
        <translation>How likely kind and speaker are both right, measured on articles annotated by hand</translation>
    </message>
    <message>
        <source>信頼度</source>
        <translation>Confidence</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>近くの発言から始めます（前回の発言は一覧にありません）</source>
        <translation>Beginning at the nearest quotation (the last one is not listed)</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>この発言</source>
        <translation>This quotation</translation>
    </message>
    <message>
        <source>発言者</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>発言者の候補</source>
        <translation>Possible speakers</translation>
    </message>
    <message>
        <source>除外の理由（Escでやめる）</source>
        <translation>Why reject it? (Esc to stop)</translation>
    </message>
    <message>
        <source>第{paragraph}段落・{form}</source>
        <translation>Paragraph {paragraph} · {form}</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>none</translation>
    </message>
    <message>
        <source>機械はこの発言を見つけていません</source>
        <translation>The machine did not find this quotation</translation>
    </message>
    <message>
        <source>機械の答え&#x3000;{speaker}・{kind}</source>
        <translation>Machine: {speaker} · {kind}</translation>
    </message>
    <message>
        <source>発言を選ぶと、ここで確かめられます</source>
        <translation>Choose a quotation to check it here</translation>
    </message>
    <message>
        <source>種別</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>根拠</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>信頼度</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <source>くわしく…</source>
        <translation>More…</translation>
    </message>
    <message>
        <source>この発言の履歴をくわしく見る</source>
        <translation>See the history of this quotation in full</translation>
    </message>
    <message>
        <source>述語</source>
        <translation>Reporting word</translation>
    </message>
    <message>
        <source>メモ</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>履歴</source>
        <translation>History</translation>
    </message>
    <message>
        <source>問題</source>
        <translation>Problems</translation>
    </message>
</context>
<context>
    <name>EffectModel</name>
    <message>
        <source>新しく見つかる</source>
        <translation>newly found</translation>
    </message>
    <message>
        <source>見つからなくなる</source>
        <translation>found no more</translation>
    </message>
    <message>
        <source>新しい発言</source>
        <translation>New quotation</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>none</translation>
    </message>
    <message>
        <source>述べられた</source>
        <translation>stated</translation>
    </message>
    <message>
        <source>{what}、いま {before}、これから {after}、{words}、{status}、記事 {article}</source>
        <translation>{what}, now {before}, then {after}, {words}, {status}, article {article}</translation>
    </message>
    <message>
        <source>種別</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>発言者</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>範囲</source>
        <translation>Span</translation>
    </message>
    <message>
        <source>述語</source>
        <translation>Reporting word</translation>
    </message>
    <message>
        <source>事実性</source>
        <translation>Factuality</translation>
    </message>
    <message>
        <source>信頼度</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>変わること</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>いまの機械の答え</source>
        <translation>Machine&apos;s answer now</translation>
    </message>
    <message>
        <source>新しい答え</source>
        <translation>New answer</translation>
    </message>
    <message>
        <source>発言</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>記事</source>
        <translation>Article</translation>
    </message>
</context>
<context>
    <name>Effects</name>
    <message>
        <source>いまの作業が終わってから、もう一度お試しください</source>
        <translation>Please try again when the present work is done</translation>
    </message>
    <message>
        <source>記事を解析し直して比べています</source>
        <translation>Reading articles again to compare</translation>
    </message>
    <message>
        <source>{done} / {total}&#x3000;{name}</source>
        <translation>{done} / {total}  {name}</translation>
    </message>
    <message>
        <source>中止しました。何も変えていません</source>
        <translation>Stopped; nothing was changed</translation>
    </message>
</context>
<context>
    <name>EffectsDialog</name>
    <message>
        <source>変わる発言の一覧</source>
        <translation>Quotations that would change</translation>
    </message>
    <message>
        <source>選んだ違いの全文</source>
        <translation>The chosen difference in full</translation>
    </message>
    <message>
        <source>受け入れる</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>更新しています…</source>
        <translation>Updating…</translation>
    </message>
    <message>
        <source>記事{articles}件を解析し直し、機械の答えが{count}件変わります。</source>
        <translation>Articles read again: {articles}. Answers of the machine that would change: {count}.</translation>
    </message>
    <message>
        <source>判断済みの{count}件は下にまとめました。判断はそのまま残り、機械の答えだけが新しくなります。</source>
        <translation> Decided ones ({count}) stand last: the decision stays, only the machine&apos;s answer beside it changes.</translation>
    </message>
    <message>
        <source>{total}件のうち{count}件を選択</source>
        <translation>{count} of {total} selected</translation>
    </message>
    <message>
        <source>すべて外す</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>すべて選ぶ</source>
        <translation>Select all</translation>
    </message>
</context>
<context>
    <name>EvidenceWalk</name>
    <message>
        <source>述語「{words}」</source>
        <translation>Reporting word “{words}”</translation>
    </message>
    <message>
        <source>発言者の手がかり「{words}」</source>
        <translation>Mention of the speaker “{words}”</translation>
    </message>
    <message>
        <source>手がかりが指す「{words}」</source>
        <translation>Whom it means: “{words}”</translation>
    </message>
    <message>
        <source>名前が最初に出るところ「{words}」</source>
        <translation>Where the name comes first: “{words}”</translation>
    </message>
    <message>
        <source>発言に戻りました</source>
        <translation>Back at the quotation</translation>
    </message>
    <message>
        <source>この発言には、たどれる根拠の言葉がありません</source>
        <translation>No words of the article tell who speaks here</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Excelの一覧（.xlsx）</source>
        <translation>Excel sheet (.xlsx)</translation>
    </message>
    <message>
        <source>表計算の文字データ（.csv）</source>
        <translation>Text for spreadsheets (.csv)</translation>
    </message>
    <message>
        <source>ほかのプログラム用（.json）</source>
        <translation>For other programs (.json)</translation>
    </message>
    <message>
        <source>ほかのプログラム用、一行に一記事（.jsonl）</source>
        <translation>For other programs, one article a line (.jsonl)</translation>
    </message>
    <message>
        <source>書き出す</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>一覧に出ている発言&#x3000;{count}件</source>
        <translation>The quotations listed now ({count})</translation>
    </message>
    <message>
        <source>除外を除くすべての発言&#x3000;{count}件</source>
        <translation>All quotations but the rejected ({count})</translation>
    </message>
    <message>
        <source>除外した発言、否定や仮定の発言、発言以外も含むすべて</source>
        <translation>Everything, with the rejected, the denied or supposed, and brackets that are no speech</translation>
    </message>
    <message>
        <source>形式</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>書き出すファイル</source>
        <translation>File to write</translation>
    </message>
    <message>
        <source>選ぶ…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>発言一覧</source>
        <translation>quotations</translation>
    </message>
    <message>
        <source>書き出す発言</source>
        <translation>What to export</translation>
    </message>
    <message>
        <source>ファイル</source>
        <translation>File</translation>
    </message>
    <message>
        <source>印刷用のWord文書（.docx）</source>
        <translation>Word document for print (.docx)</translation>
    </message>
    <message>
        <source>ブラウザーで見る報告（.html）</source>
        <translation>Report for the browser (.html)</translation>
    </message>
    <message>
        <source>Markdown（.md）</source>
        <translation>Markdown (.md)</translation>
    </message>
    <message>
        <source>研究用：W3C Web Annotation（.jsonld）</source>
        <translation>For research: W3C Web Annotation (.jsonld)</translation>
    </message>
    <message>
        <source>研究用：TEI（.xml）</source>
        <translation>For research: TEI (.xml)</translation>
    </message>
    <message>
        <source>研究用：CoNLL-U（.conllu）</source>
        <translation>For research: CoNLL-U (.conllu)</translation>
    </message>
    <message>
        <source>研究用：brat（.zip）</source>
        <translation>For research: brat (.zip)</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>否定・仮定・疑問・予定の発言は、「すべて」を選んだときだけ入ります</source>
        <translation>What was denied, supposed, asked or expected is in it only with “everything”</translation>
    </message>
    <message>
        <source>ひな形</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>列（並べる順）</source>
        <translation>Columns, in their order</translation>
    </message>
</context>
<context>
    <name>FacetSection</name>
    <message>
        <source>すべて</source>
        <translation>All</translation>
    </message>
    <message>
        <source>{name}の絞り込みを解く</source>
        <translation>{name}: all</translation>
    </message>
    <message>
        <source>開いています</source>
        <translation>open</translation>
    </message>
    <message>
        <source>畳んであります</source>
        <translation>folded</translation>
    </message>
</context>
<context>
    <name>FacetWords</name>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>問題</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>信頼度</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <source>発言者</source>
        <translation>Speakers</translation>
    </message>
    <message>
        <source>媒体</source>
        <translation>Outlets</translation>
    </message>
    <message>
        <source>日付</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>種別</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>媒体の記載なし</source>
        <translation>No outlet</translation>
    </message>
    <message>
        <source>日付の記載なし</source>
        <translation>No date</translation>
    </message>
    <message>
        <source>{year}年{month}月</source>
        <translation>{month}/{year}</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>記事を開く</source>
        <translation>Open articles</translation>
    </message>
    <message>
        <source>記事のファイル ({kinds})</source>
        <translation>Articles ({kinds})</translation>
    </message>
    <message>
        <source>すべてのファイル (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>フォルダーの記事を開く</source>
        <translation>Open a folder of articles</translation>
    </message>
    <message>
        <source>プロジェクトを開く</source>
        <translation>Open project</translation>
    </message>
    <message>
        <source>新しいプロジェクト</source>
        <translation>New project</translation>
    </message>
    <message>
        <source>一覧を保存</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>画像 (*.png)</source>
        <translation>Picture (*.png)</translation>
    </message>
    <message>
        <source>拡大しても粗くならない図 (*.svg)</source>
        <translation>Drawing that stays sharp (*.svg)</translation>
    </message>
    <message>
        <source>画像を保存</source>
        <translation>Save the picture</translation>
    </message>
    <message>
        <source>「{name}」に書き込めませんでした。別の場所を選んでください。</source>
        <translation>“{name}” could not be written. Choose another place.</translation>
    </message>
    <message>
        <source>かぎかっこのプロジェクト (*.db)</source>
        <translation>Kagikakko projects (*.db)</translation>
    </message>
    <message>
        <source>場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>見張るフォルダーを選ぶ</source>
        <translation>Choose a folder to watch</translation>
    </message>
    <message>
        <source>言葉を書き出す</source>
        <translation>Export words</translation>
    </message>
    <message>
        <source>言葉を読み込む</source>
        <translation>Import words</translation>
    </message>
    <message>
        <source>言葉の一覧 (*.tsv *.txt)</source>
        <translation>Lists of words (*.tsv *.txt)</translation>
    </message>
    <message>
        <source>直しを取り込む</source>
        <translation>Take changes back</translation>
    </message>
    <message>
        <source>直された一覧、同僚のプロジェクト (*.xlsx *.xlsm *.db)</source>
        <translation>Edited lists and colleagues’ projects (*.xlsx *.xlsm *.db)</translation>
    </message>
    <message>
        <source>作るプロジェクトの名前</source>
        <translation>Name of the new project</translation>
    </message>
    <message>
        <source>まとめたプロジェクトを開く</source>
        <translation>Open packed project</translation>
    </message>
    <message>
        <source>プロジェクトを一つにまとめる</source>
        <translation>Pack project into one file</translation>
    </message>
    <message>
        <source>まとめたプロジェクト (*.kagikakko)</source>
        <translation>Packed projects (*.kagikakko)</translation>
    </message>
</context>
<context>
    <name>FilterPane</name>
    <message>
        <source>絞り込み</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>発言、発言者を探す</source>
        <translation>Find quotations, speakers</translation>
    </message>
    <message>
        <source>探す言葉</source>
        <translation>Words to find</translation>
    </message>
    <message>
        <source>絞り込みを解く</source>
        <translation>Clear the filter</translation>
    </message>
    <message>
        <source>絞り込みをすべて解きます</source>
        <translation>Lists everything again</translation>
    </message>
    <message>
        <source>発言以外も表示</source>
        <translation>Show what is no speech too</translation>
    </message>
    <message>
        <source>用語、題名、強調など、誰の言葉でもないかぎかっこも一覧に出します</source>
        <translation>Lists brackets that are nobody&apos;s words too: terms, titles, emphasis</translation>
    </message>
    <message>
        <source>記事（未確認）</source>
        <translation>Articles (open)</translation>
    </message>
    <message>
        <source>作業</source>
        <translation>Work</translation>
    </message>
</context>
<context>
    <name>FoundModel</name>
    <message>
        <source>新しい名前「{name}」</source>
        <translation>New name “{name}”</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>プロジェクトを開いています…</source>
        <translation>Opening the project…</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>履歴</source>
        <translation>History</translation>
    </message>
    <message>
        <source>この発言の履歴</source>
        <translation>History of this quotation</translation>
    </message>
    <message>
        <source>何を</source>
        <translation>What</translation>
    </message>
    <message>
        <source>前</source>
        <translation>From</translation>
    </message>
    <message>
        <source>後</source>
        <translation>To</translation>
    </message>
    <message>
        <source>誰が</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>いつ</source>
        <translation>When</translation>
    </message>
    <message>
        <source>機械の判断に戻す</source>
        <translation>Back to the machine’s answer</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{article}&#x3000;{number}番目の発言</source>
        <translation>{article} · quotation {number}</translation>
    </message>
    <message>
        <source>機械の判断</source>
        <translation>The machine’s answer</translation>
    </message>
    <message>
        <source>見つけていません（人が加えた発言）</source>
        <translation>Not found (added by a person)</translation>
    </message>
    <message>
        <source>発言者 {speaker}・種別 {kind}</source>
        <translation>Speaker {speaker} · kind {kind}</translation>
    </message>
    <message>
        <source>かぎかっこ</source>
        <translation>Kagikakko</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>記事を確かめて加える</source>
        <translation>Look at the articles</translation>
    </message>
    <message>
        <source>本文の列</source>
        <translation>Column of texts</translation>
    </message>
    <message>
        <source>加える記事</source>
        <translation>Articles to add</translation>
    </message>
    <message>
        <source>記事の文章</source>
        <translation>Text of the article</translation>
    </message>
    <message>
        <source>加える</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>ほか{count}件は読めません。</source>
        <translation>Not readable besides these: {count}.</translation>
    </message>
    <message>
        <source>自動で選ぶ</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>加える記事&#x3000;{count}件</source>
        <translation>Articles to add: {count}</translation>
    </message>
    <message>
        <source>（はじめの分だけを示しています。残りもすべて加えます）</source>
        <translation> (only the first are shown; all the others will be added too)</translation>
    </message>
    <message>
        <source>文章</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>Jumps</name>
    <message>
        <source>この一覧に問題のある発言はありません</source>
        <translation>No problem in this list</translation>
    </message>
    <message>
        <source>この一覧に「{words}」は見つかりません</source>
        <translation>“{words}” is not in this list</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>キーの変更</source>
        <translation>Change keys</translation>
    </message>
    <message>
        <source>操作やキーを探す</source>
        <translation>Search actions and keys</translation>
    </message>
    <message>
        <source>新しいキーを押す</source>
        <translation>Press new key</translation>
    </message>
    <message>
        <source>キーを外す</source>
        <translation>Remove key</translation>
    </message>
    <message>
        <source>初めのキーに戻す</source>
        <translation>Default keys</translation>
    </message>
    <message>
        <source>すべて初めに戻す</source>
        <translation>All defaults</translation>
    </message>
    <message>
        <source>新しいキーを押してください。Escでやめます。</source>
        <translation>Press the new key. Esc cancels.</translation>
    </message>
    <message>
        <source>すべて初めのキーに戻しました。</source>
        <translation>All keys are back to their defaults.</translation>
    </message>
    <message>
        <source>変えるキーを選んでEnterを押し、新しいキーを押します。空いた欄なら足し、Deleteなら外します。</source>
        <translation>Choose a key, press Enter, then the new key. In an empty place it is added; Delete removes.</translation>
    </message>
</context>
<context>
    <name>KeyHints</name>
    <message>
        <source>メモを書く</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>発言者を探す、新しく書く</source>
        <translation>Find or enter a speaker</translation>
    </message>
    <message>
        <source>並べ替える</source>
        <translation>Change the order</translation>
    </message>
    <message>
        <source>加える…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>発言と発言者から探します</source>
        <translation>Searches quotations and speakers</translation>
    </message>
    <message>
        <source>{key} で元に戻す</source>
        <translation>{key} undoes</translation>
    </message>
    <message>
        <source>{key} で次へ</source>
        <translation>{key} goes on</translation>
    </message>
    <message>
        <source>確定して次へ</source>
        <translation>Confirm and next</translation>
    </message>
    <message>
        <source>キー一覧</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>発言者を候補から選ぶ</source>
        <translation>Choose a speaker</translation>
    </message>
    <message>
        <source>先頭を1字動かす</source>
        <translation>Move the start by a letter</translation>
    </message>
    <message>
        <source>末尾を1字動かす</source>
        <translation>Move the end by a letter</translation>
    </message>
    <message>
        <source>発言者を「不明・匿名」にする</source>
        <translation>Speaker unknown or anonymous</translation>
    </message>
    <message>
        <source>確かめる（一覧と本文で）</source>
        <translation>Review (in list and article)</translation>
    </message>
    <message>
        <source>移る（一覧と本文で）</source>
        <translation>Move (in list and article)</translation>
    </message>
    <message>
        <source>調べる</source>
        <translation>Looking up</translation>
    </message>
    <message>
        <source>範囲を直す（一覧と本文で）</source>
        <translation>Correct the span (in list and article)</translation>
    </message>
    <message>
        <source>どこからでも</source>
        <translation>Anywhere</translation>
    </message>
    <message>
        <source>キーの一覧</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>一文字のキーは、日本語入力が入ったままでも、一覧か本文を選んでいるときに効きます。</source>
        <translation>Single keys work in the list and the article, also while an input method is on.</translation>
    </message>
    <message>
        <source>未確認、保留、問題などだけを並べる</source>
        <translation>List what is open, on hold, a problem …</translation>
    </message>
    <message>
        <source>一覧</source>
        <translation>List</translation>
    </message>
    <message>
        <source>先頭を「」、。まで動かす</source>
        <translation>Move the start to the next 「」、。</translation>
    </message>
    <message>
        <source>末尾を「」、。まで動かす</source>
        <translation>Move the end to the next 「」、。</translation>
    </message>
    <message>
        <source>キーの変更…</source>
        <translation>Change keys…</translation>
    </message>
</context>
<context>
    <name>KeyMap</name>
    <message>
        <source>いつでも一覧に戻れるように、このキーは変えられません。</source>
        <translation>This key always leads back to the list and cannot be changed.</translation>
    </message>
    <message>
        <source>{key} は「{deed}」のキーです。使うには、先にそちらから外してください。</source>
        <translation>{key} is the key of “{deed}”. Remove it there first.</translation>
    </message>
</context>
<context>
    <name>KeyRules</name>
    <message>
        <source>日本語入力の切り替えに使うキーです。</source>
        <translation>This key switches the input method.</translation>
    </message>
    <message>
        <source>システムやメニューが先に使うキーです。</source>
        <translation>The system or the menu takes this key first.</translation>
    </message>
    <message>
        <source>いつでも一覧に戻れるように、Escはほかの操作に使えません。</source>
        <translation>Esc always leads back to the list and cannot do anything else.</translation>
    </message>
    <message>
        <source>Tabは欄を移るキーです。確定に使うには「設定」で選びます。</source>
        <translation>Tab moves between fields. To confirm with it, choose so in Settings.</translation>
    </message>
    <message>
        <source>数字は、発言者の候補と除外の理由を選ぶキーです。</source>
        <translation>Digits choose speakers and reasons.</translation>
    </message>
    <message>
        <source>キーボードによって場所が変わる記号です。</source>
        <translation>This sign lies elsewhere on other keyboards.</translation>
    </message>
    <message>
        <source>文字を消すつもりで押しやすいキーなので、操作には使えません。</source>
        <translation>This key is easily pressed to correct typing and cannot be used.</translation>
    </message>
    <message>
        <source>文章を書き直したり写したりするキーです。</source>
        <translation>This key edits or copies text.</translation>
    </message>
    <message>
        <source>文字を書く欄でも効く操作なので、CtrlかAltと組み合わせるか、F1からF12を選んでください。</source>
        <translation>This action works in text fields too: combine the key with Ctrl or Alt, or choose F1 to F12.</translation>
    </message>
    <message>
        <source>メニューを開くキーです。</source>
        <translation>This key opens a menu.</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>操作とキー</source>
        <translation>Actions and keys</translation>
    </message>
</context>
<context>
    <name>KeyTableModel</name>
    <message>
        <source>操作</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>効くところ</source>
        <translation>Works in</translation>
    </message>
    <message>
        <source>キー</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>別のキー</source>
        <translation>Another key</translation>
    </message>
    <message>
        <source>キーを押す</source>
        <translation>Press a key</translation>
    </message>
    <message>
        <source>一覧と本文</source>
        <translation>List and article</translation>
    </message>
    <message>
        <source>どこからでも</source>
        <translation>Anywhere</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{deed}、{where}、キー {keys}</source>
        <translation>{deed}, {where}, key {keys}</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>ja</source>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>ListDeeds</name>
    <message>
        <source>もう一覧にある発言です</source>
        <translation>It is in the list already</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>発言一覧</source>
        <translation>Quotations</translation>
    </message>
    <message>
        <source>{number} / …</source>
        <translation>{number} / …</translation>
    </message>
    <message>
        <source>{count}件</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>{number} / {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>この絞り込みに合う発言はありません。</source>
        <translation>Nothing fits this filter.</translation>
    </message>
    <message>
        <source>絞り込みを解く</source>
        <translation>Clear the filter</translation>
    </message>
    <message>
        <source>ここに、記事から抜き出した発言が並びます。</source>
        <translation>The quotations found in the articles are listed here.</translation>
    </message>
    <message>
        <source>並び&#x3000;{order}</source>
        <translation>Order: {order}</translation>
    </message>
</context>
<context>
    <name>Lookups</name>
    <message>
        <source>まとめて直しています</source>
        <translation>Changing all of them</translation>
    </message>
    <message>
        <source>機械の判断に戻しました</source>
        <translation>Back to the machine’s answer</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>「{name}」に、{total}件中{written}件を書き出しました。</source>
        <translation>Quotations written to “{name}”: {written} of {total}.</translation>
    </message>
    <message>
        <source>フォルダーを開く</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>元に戻す「{step}」</source>
        <translation>Undo “{step}”</translation>
    </message>
    <message>
        <source>やり直す「{step}」</source>
        <translation>Redo “{step}”</translation>
    </message>
    <message>
        <source>システムに合わせる</source>
        <translation>Like the system</translation>
    </message>
    <message>
        <source>明るい</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>暗い</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>高コントラスト</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>外観</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>言語</source>
        <translation>Language (言語)</translation>
    </message>
    <message>
        <source>作業が終わってから、もう一度お試しください。</source>
        <translation>Try again when the work has ended.</translation>
    </message>
    <message>
        <source>開いているプロジェクトはありません。</source>
        <translation>No project is open.</translation>
    </message>
    <message>
        <source>新しいプロジェクト…</source>
        <translation>New project…</translation>
    </message>
    <message>
        <source>かぎかっこ</source>
        <translation>Kagikakko</translation>
    </message>
</context>
<context>
    <name>MeanwhileDialog</name>
    <message>
        <source>同僚の判断</source>
        <translation>Colleague</translation>
    </message>
    <message>
        <source>{name}さんが先に（{time}）「{decision}」と決めました。どちらを残しますか。</source>
        <translation>{name} was faster ({time}) and decided “{decision}”. Which one is to stand?</translation>
    </message>
    <message>
        <source>1&#x3000;{name}さんの判断を残す</source>
        <translation>1 Keep the decision of {name}</translation>
    </message>
    <message>
        <source>2&#x3000;自分の判断にする</source>
        <translation>2 Let mine stand</translation>
    </message>
    <message>
        <source>どちらの判断も履歴に残ります。</source>
        <translation>Both stay in the history.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>道具</source>
        <translation>Tools</translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <source>同じ人としてまとめる</source>
        <translation>Merge as one speaker</translation>
    </message>
    <message>
        <source>いちばん上の名前が残ります。まとめない名前はスペースキーでチェックを外してください。</source>
        <translation>The name on top stays. Uncheck with the space bar whoever does not belong.</translation>
    </message>
    <message>
        <source>まとめる発言者</source>
        <translation>Speakers to merge</translation>
    </message>
    <message>
        <source>この名前を残す(&amp;F)</source>
        <translation>&amp;Keep this name</translation>
    </message>
    <message>
        <source>統合…(&amp;M)</source>
        <translation>&amp;Merge…</translation>
    </message>
    <message>
        <source>発言</source>
        <translation>Quotations</translation>
    </message>
    <message>
        <source>発言の例</source>
        <translation>Quotations, for example</translation>
    </message>
    <message>
        <source>・</source>
        <translation> · </translation>
    </message>
    <message>
        <source>{count}件</source>
        <translation>{count}</translation>
    </message>
</context>
<context>
    <name>NamesDialog</name>
    <message>
        <source>名寄せ</source>
        <translation>Merge speakers</translation>
    </message>
    <message>
        <source>漢字・かな・ローマ字で絞り込む</source>
        <translation>Narrow by kanji, kana or romaji</translation>
    </message>
    <message>
        <source>発言者を絞り込む</source>
        <translation>Narrow the speakers</translation>
    </message>
    <message>
        <source>同じ人かもしれない組</source>
        <translation>Groups that may be one</translation>
    </message>
    <message>
        <source>発言者</source>
        <translation>Speakers</translation>
    </message>
    <message>
        <source>左で発言者を選ぶと、ここで確かめられます</source>
        <translation>Choose a speaker at the left to look closer here</translation>
    </message>
    <message>
        <source>{count}件</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>発言者&#x3000;{count}</source>
        <translation>Speakers  {count}</translation>
    </message>
    <message>
        <source>同じ人かもしれない組を探しています…</source>
        <translation>Looking for groups that may be one…</translation>
    </message>
    <message>
        <source>同じ人かもしれない組&#x3000;{count}</source>
        <translation>Groups that may be one  {count}</translation>
    </message>
    <message>
        <source>同じ人かもしれない組はありません</source>
        <translation>No groups that may be one</translation>
    </message>
</context>
<context>
    <name>Namings</name>
    <message>
        <source>「{one}」と「{other}」は、姓が同じで名が違います。別の人ではありませんか。</source>
        <translation>“{one}” and “{other}” share a surname but not the given name. Are they not two people?</translation>
    </message>
    <message>
        <source>「{one}」と「{other}」は、姓が同じで肩書きが違います。別の人ではありませんか。</source>
        <translation>“{one}” and “{other}” share a surname but not the title. Are they not two people?</translation>
    </message>
    <message>
        <source>「{one}」という名前の二人は、記事の中で別の人になっています。同じ人でよいですか。</source>
        <translation>An article tells two apart who are called “{one}”. Are they one after all?</translation>
    </message>
    <message>
        <source>「{others}」の発言{count}件（記事{articles}本）が「{name}」の発言になります。</source>
        <translation>Quotations of “{others}” become those of “{name}” (quotations: {count}, articles: {articles}).</translation>
    </message>
    <message>
        <source>確認が済んだ{count}件も、判定はそのままで名前だけが変わります。</source>
        <translation>Reviewed among them: {count}. They stay so and only change the name.</translation>
    </message>
    <message>
        <source>これから読み込む記事でも、これらの名前は「{name}」になります。</source>
        <translation>In articles to come, these names mean “{name}” too.</translation>
    </message>
    <message>
        <source>「{form}」の発言{count}件（記事{articles}本）が「{name}」から離れ、「{form}」の発言に戻ります。</source>
        <translation>Quotations of “{form}” leave “{name}” and are those of “{form}” again (quotations: {count}, articles: {articles}).</translation>
    </message>
    <message>
        <source>「{name}」のうち「{form}」と呼ばれている発言{count}件（記事{articles}本）を、別の人の発言にします。</source>
        <translation>Quotations of “{name}” where the article says “{form}” become somebody else&apos;s (quotations: {count}, articles: {articles}).</translation>
    </message>
    <message>
        <source>確認が済んだ発言、発言者を選び直した発言の{count}件は変わりません。</source>
        <translation>Left as they are, because reviewed or with a chosen speaker: {count}.</translation>
    </message>
    <message>
        <source>これから読み込む記事の「{form}」も、新しい発言者になります。</source>
        <translation>In articles to come, “{form}” means the new speaker too.</translation>
    </message>
    <message>
        <source>記事別&#x3000;{articles}</source>
        <translation>By article: {articles}</translation>
    </message>
    <message>
        <source>{article} {count}件</source>
        <translation>{article} {count}</translation>
    </message>
    <message>
        <source>ほか{count}本</source>
        <translation>{count} more</translation>
    </message>
    <message>
        <source>」「</source>
        <translation>”, “</translation>
    </message>
    <message>
        <source>統合</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>統合する</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>「{name}」に統合しました</source>
        <translation>Merged into “{name}”</translation>
    </message>
    <message>
        <source>分離</source>
        <translation>Separate</translation>
    </message>
    <message>
        <source>分離する</source>
        <translation>Separate</translation>
    </message>
    <message>
        <source>「{name}」から分離しました</source>
        <translation>Separated from “{name}”</translation>
    </message>
    <message>
        <source>名前を変える</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>新しい名前（空にすると、記事の名前「{name}」に戻ります）</source>
        <translation>New name (empty: back to the articles&apos; name “{name}”)</translation>
    </message>
    <message>
        <source>変える</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>「{name}」に名前を変えました</source>
        <translation>Renamed to “{name}”</translation>
    </message>
    <message>
        <source>「{name}」に名前を変えました。同じ名前の発言者がほかにもいます</source>
        <translation>Renamed to “{name}”. Another speaker has the same name</translation>
    </message>
    <message>
        <source>肩書きを書き留めました</source>
        <translation>Title kept</translation>
    </message>
    <message>
        <source>肩書きを変えました</source>
        <translation>Title changed</translation>
    </message>
    <message>
        <source>発言者の種類を変えました</source>
        <translation>Kind of speaker changed</translation>
    </message>
    <message>
        <source>読みを書き留めました</source>
        <translation>Reading kept</translation>
    </message>
    <message>
        <source>メモを書き留めました</source>
        <translation>Note kept</translation>
    </message>
</context>
<context>
    <name>Newcomer</name>
    <message>
        <source> · ほかのキーは{key}で見られます</source>
        <translation> · {key} lists the others</translation>
    </message>
    <message>
        <source>五つのキーを試しました</source>
        <translation>You have tried the five keys</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>メモ</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>お知らせ</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>NumberDialog</name>
    <message>
        <source>番号で移動</source>
        <translation>Go to number</translation>
    </message>
    <message>
        <source>一覧の番号（1〜{count}）</source>
        <translation>Number in the list (1–{count})</translation>
    </message>
    <message>
        <source>移動</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Occasion</name>
    <message>
        <source>新しい版に合わせる前</source>
        <translation>Before an upgrade</translation>
    </message>
    <message>
        <source>まとめて変える前</source>
        <translation>Before a bulk change</translation>
    </message>
    <message>
        <source>控えから戻す前</source>
        <translation>Before a restore</translation>
    </message>
    <message>
        <source>手で取った控え</source>
        <translation>Made by hand</translation>
    </message>
</context>
<context>
    <name>OfferStrip</name>
    <message>
        <source>覚える言葉の提案</source>
        <translation>Offer of a word to learn</translation>
    </message>
    <message>
        <source>今回は加えない</source>
        <translation>Not this one</translation>
    </message>
    <message>
        <source>いまの修正から</source>
        <translation>From this correction</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>記事の文章を貼り付ける</source>
        <translation>Paste the text of an article</translation>
    </message>
    <message>
        <source>空けておくと、一行目が見出しになります</source>
        <translation>If left empty, the first line</translation>
    </message>
    <message>
        <source>題</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>文章</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>記事の文章をここに貼り付けます</source>
        <translation>Paste the text of the article here</translation>
    </message>
    <message>
        <source>加える</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>題（なくてもかまいません）</source>
        <translation>Title (optional)</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>新しい発言者の名前</source>
        <translation>Name of the new speaker</translation>
    </message>
    <message>
        <source>対象の発言</source>
        <translation>Quotations concerned</translation>
    </message>
    <message>
        <source>すべて選ぶ、外す</source>
        <translation>Check all or none</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>対象の発言&#x3000;{total}件のうち{count}件</source>
        <translation>Quotations concerned: {count} of {total}</translation>
    </message>
    <message>
        <source>対象の発言&#x3000;{total}件</source>
        <translation>Quotations concerned: {total}</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>題</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>媒体</source>
        <translation>Outlet</translation>
    </message>
    <message>
        <source>日付</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>字数</source>
        <translation>Characters</translation>
    </message>
    <message>
        <source>ファイル</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>「{name}」を控えから戻しています</source>
        <translation>Restoring “{name}” from a backup</translation>
    </message>
    <message>
        <source>「{name}」の控えを取り、新しい版に合わせています</source>
        <translation>Backing up “{name}” and upgrading it</translation>
    </message>
</context>
<context>
    <name>Projects</name>
    <message>
        <source>控え…</source>
        <translation>Backups…</translation>
    </message>
    <message>
        <source>「{name}」からプロジェクトを作っています</source>
        <translation>Making a project from “{name}”</translation>
    </message>
</context>
<context>
    <name>Queues</name>
    <message>
        <source>未確認</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>保留</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>問題</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>一覧にない「」</source>
        <translation>「」 not in the list</translation>
    </message>
    <message>
        <source>事実でないもの</source>
        <translation>Not said as a fact</translation>
    </message>
</context>
<context>
    <name>QuoteTable</name>
    <message>
        <source>発言一覧</source>
        <translation>Quotations</translation>
    </message>
</context>
<context>
    <name>QuoteTableModel</name>
    <message>
        <source>状態</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>発言</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>発言者</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>信頼度</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <source>記事</source>
        <translation>Article</translation>
    </message>
</context>
<context>
    <name>Rechecks</name>
    <message>
        <source>前に残した{kept}件は、まだ一件も判定していません。</source>
        <translation>Left open before: {kept}. None is judged yet.</translation>
    </message>
    <message>
        <source>前に残した{kept}件のうち{judged}件を判定し、誤りは{wrong}件でした（{share}、95％の確からしさで{bounds}）。</source>
        <translation>Left open before: {kept}. Judged: {judged}. Wrong: {wrong} ({share}; with 95% confidence {bounds}).</translation>
    </message>
    <message>
        <source>{share}（{wrong}/{judged}）</source>
        <translation>{share} ({wrong}/{judged})</translation>
    </message>
    <message>
        <source>{low}〜{high}</source>
        <translation>{low}–{high}</translation>
    </message>
    <message>
        <source>{share}％</source>
        <translation>{share}%</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>「{name}」の直しを取り込む</source>
        <translation>Take back the changes in “{name}”</translation>
    </message>
    <message>
        <source>違いの一覧</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>競合だけを示す</source>
        <translation>Show conflicts only</translation>
    </message>
    <message>
        <source>選んだ違いの全文</source>
        <translation>The chosen difference in full</translation>
    </message>
    <message>
        <source>取り込まないもの</source>
        <translation>What is not taken</translation>
    </message>
    <message>
        <source>取り込む</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>取り込んでいます…</source>
        <translation>Taking the changes…</translation>
    </message>
    <message>
        <source>違い{total}件のうち{count}件を選択</source>
        <translation>Differences chosen: {count} of {total}</translation>
    </message>
    <message>
        <source>すべて外す</source>
        <translation>Uncheck all</translation>
    </message>
    <message>
        <source>すべて選ぶ</source>
        <translation>Check all</translation>
    </message>
    <message>
        <source>いま</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>取り込まないもの&#x3000;{count}件</source>
        <translation>What is not taken: {count}</translation>
    </message>
</context>
<context>
    <name>Returns</name>
    <message>
        <source>{mark} {field}、元は {before}、いま {ours}、取り込むと {theirs}、{words}、記事 {article} {number}番</source>
        <translation>{mark} {field}, before: {before}, now: {ours}, taken: {theirs}, {words}, article {article}, number {number}</translation>
    </message>
    <message>
        <source>注意</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>項目</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>いま</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>発言</source>
        <translation>Quotation</translation>
    </message>
    <message>
        <source>記事</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>発言者</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>発言の範囲</source>
        <translation>Span</translation>
    </message>
    <message>
        <source>種別</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>メモ</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>発言の有無</source>
        <translation>Quotation itself</translation>
    </message>
    <message>
        <source>メモに残す</source>
        <translation>As a note</translation>
    </message>
    <message>
        <source>取り込めない</source>
        <translation>Cannot be taken</translation>
    </message>
    <message>
        <source>元の場所の近くの本文にないため、「修正案」としてメモに残します。</source>
        <translation>These words do not stand in the article near the old place; they are kept as a note.</translation>
    </message>
    <message>
        <source>同じ範囲に別の発言があるため、取り込めません。</source>
        <translation>This cannot be taken: another quotation stands exactly there.</translation>
    </message>
    <message>
        <source>競合</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>両方で変わっています。取り込むと、いまの判断を置き換えます。</source>
        <translation>Both sides have changed. Taking it replaces what stands now.</translation>
    </message>
    <message>
        <source>分かりません</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>{field}&#x3000;{both}件中{same}件が一致（{share}）&#x3000;カッパ係数 {kappa}</source>
        <translation>{field}: agreement {same} of {both} ({share}), kappa {kappa}</translation>
    </message>
    <message>
        <source>{field}&#x3000;二人とも判断した発言はありません</source>
        <translation>{field}: nothing that both have judged</translation>
    </message>
    <message>
        <source>書き出したとき</source>
        <translation>As exported</translation>
    </message>
    <message>
        <source>一覧では</source>
        <translation>In the list</translation>
    </message>
    <message>
        <source>機械の答え</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>同僚の判断</source>
        <translation>Colleague</translation>
    </message>
    <message>
        <source>いまの作業が終わってから、もう一度お試しください</source>
        <translation>Try again when the work in hand is done</translation>
    </message>
    <message>
        <source>「{name}」とプロジェクトを比べています</source>
        <translation>Comparing “{name}” with the project</translation>
    </message>
    <message>
        <source>「{name}」とプロジェクトに違いはありません（{count}件）。</source>
        <translation>“{name}” does not differ from the project (quotations: {count}).</translation>
    </message>
    <message>
        <source>{taken}件の違いを{quotes}件の発言に取り込みました</source>
        <translation>Differences taken: {taken} (quotations: {quotes})</translation>
    </message>
    <message>
        <source>{count}件は、同じ範囲に別の発言があるか、発言がもうないため、取り込めませんでした。</source>
        <translation>Not taken, because another quotation stands there or the quotation is gone: {count}.</translation>
    </message>
    <message>
        <source>中止しました。何も変えていません</source>
        <translation>Stopped. Nothing was changed</translation>
    </message>
    <message>
        <source>「{column}」の列がないか二つあるため、この列の直しは取り込みません。</source>
        <translation>The column “{column}” is missing or there twice; its changes are not taken.</translation>
    </message>
    <message>
        <source>発言{known}件を比べました。違いは{count}件、うち競合は{conflicts}件です。</source>
        <translation>Quotations compared: {known}. Differences: {count}, conflicts among them: {conflicts}.</translation>
    </message>
    <message>
        <source>{count}件は一覧に行がありません。消した行の発言は、そのままにします。</source>
        <translation>Without a row in the list: {count}. What was deleted there stays as it is.</translation>
    </message>
    <message>
        <source>{count}件は、このプロジェクトにない記事のものなので、比べていません。</source>
        <translation>Not compared, because this project does not have their articles: {count}.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>確定しました</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>除外しました（{reason}）</source>
        <translation>Rejected ({reason})</translation>
    </message>
    <message>
        <source>保留にしました</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>未確認に戻しました</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>種別を「{kind}」にしました</source>
        <translation>Kind: {kind}</translation>
    </message>
    <message>
        <source>メモを書き留めました</source>
        <translation>Note kept</translation>
    </message>
    <message>
        <source>いまの作業が終わってから、もう一度お試しください</source>
        <translation>Please try again when the present work is done</translation>
    </message>
    <message>
        <source>この発言は一覧から消えています。一覧を読み直しました</source>
        <translation>This quotation is gone from the list. The list was read again.</translation>
    </message>
    <message>
        <source>すべて確認しました</source>
        <translation>everything is reviewed</translation>
    </message>
    <message>
        <source>残り {count}</source>
        <translation>{count} left</translation>
    </message>
    <message>
        <source>この一覧の未確認はありません（全体の残り {count}）</source>
        <translation>none open in this list ({count} in all)</translation>
    </message>
    <message>
        <source>発言者: {name}</source>
        <translation>Speaker: {name}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>設定</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>確定をTabでも</source>
        <translation>Confirm with Tab too</translation>
    </message>
    <message>
        <source>即確定</source>
        <translation>Confirm at once</translation>
    </message>
    <message>
        <source>本文の文字</source>
        <translation>Article text</translation>
    </message>
    <message>
        <source>{size} ピクセル</source>
        <translation>{size} pixels</translation>
    </message>
    <message>
        <source>画面の文字</source>
        <translation>Interface text</translation>
    </message>
    <message>
        <source>{size}％</source>
        <translation>{size} %</translation>
    </message>
    <message>
        <source>キーの変更…</source>
        <translation>Change keys…</translation>
    </message>
    <message>
        <source>確定</source>
        <translation>Confirming</translation>
    </message>
    <message>
        <source>一覧と本文では、TabもEnterと同じく確定して次へ進みます。区画を移るにはF6を使います。</source>
        <translation>In the list and the article Tab confirms and goes on, as Enter does. F6 moves between panes.</translation>
    </message>
    <message>
        <source>候補の数字を押すと、発言者を選ぶのと同時に確定し、次へ進みます。</source>
        <translation>A digit chooses the speaker, confirms and goes on.</translation>
    </message>
    <message>
        <source>文字の大きさ</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>キー</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>Signs</name>
    <message>
        <source>・</source>
        <translation> · </translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source> ＝ </source>
        <translation> = </translation>
    </message>
    <message>
        <source>〜</source>
        <translation>–</translation>
    </message>
    <message>
        <source>／</source>
        <translation>/</translation>
    </message>
    <message>
        <source>&#x3000;</source>
        <translation>  </translation>
    </message>
    <message>
        <source>&#x3000;&#x3000;</source>
        <translation>    </translation>
    </message>
    <message>
        <source>{words}&#x3000;{more}</source>
        <translation>{words}: {more}</translation>
    </message>
    <message>
        <source>{words}（{aside}）</source>
        <translation>{words} ({aside})</translation>
    </message>
</context>
<context>
    <name>SourceKind</name>
    <message>
        <source>肩書きのみ</source>
        <translation>title only</translation>
    </message>
    <message>
        <source>匿名の個人</source>
        <translation>unnamed person</translation>
    </message>
    <message>
        <source>組織</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>匿名の関係者</source>
        <translation>unnamed insider</translation>
    </message>
    <message>
        <source>集団</source>
        <translation>group</translation>
    </message>
    <message>
        <source>文書</source>
        <translation>document</translation>
    </message>
</context>
<context>
    <name>SpanReview</name>
    <message>
        <source>これ以上は動かせません</source>
        <translation>It cannot move further</translation>
    </message>
    <message>
        <source>合わせるかぎかっこがありません</source>
        <translation>There are no brackets to snap to</translation>
    </message>
    <message>
        <source>すでに文の全体です</source>
        <translation>It is the whole sentence already</translation>
    </message>
    <message>
        <source>先に、本文の文字を選んでください</source>
        <translation>First select words in the article</translation>
    </message>
    <message>
        <source>同じ範囲の発言がすでにあります</source>
        <translation>There is a quotation of exactly these words already</translation>
    </message>
    <message>
        <source>つなげる次の発言がありません</source>
        <translation>There is no next quotation to join with</translation>
    </message>
    <message>
        <source>先に、分ける位置を本文で示してください（クリック、または F7 と矢印）</source>
        <translation>First show in the article where to split (click, or F7 and arrows)</translation>
    </message>
    <message>
        <source>次の発言とつなげました</source>
        <translation>Joined with the next quotation</translation>
    </message>
    <message>
        <source>発言を二つに分けました</source>
        <translation>Split into two quotations</translation>
    </message>
    <message>
        <source>発言を加えました</source>
        <translation>Quotation added</translation>
    </message>
    <message>
        <source> · ほかの発言と重なっています</source>
        <translation> · It overlaps another quotation</translation>
    </message>
    <message>
        <source>範囲を変えました</source>
        <translation>Span changed</translation>
    </message>
</context>
<context>
    <name>SpeakerKind</name>
    <message>
        <source>人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>組織</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>集団</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>匿名の人</source>
        <translation>Unnamed source</translation>
    </message>
    <message>
        <source>文書</source>
        <translation>Document</translation>
    </message>
</context>
<context>
    <name>SpeakerPage</name>
    <message>
        <source>名前を変える…(&amp;N)</source>
        <translation>Re&amp;name…</translation>
    </message>
    <message>
        <source>発言者の種類</source>
        <translation>Kind of speaker</translation>
    </message>
    <message>
        <source>読み</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>かなで書く（検索に使います）</source>
        <translation>In kana (used by the search)</translation>
    </message>
    <message>
        <source>肩書き</source>
        <translation>Titles</translation>
    </message>
    <message>
        <source>肩書きを加える…(&amp;T)</source>
        <translation>Add &amp;title…</translation>
    </message>
    <message>
        <source>この発言者についてのメモ</source>
        <translation>A note on this speaker</translation>
    </message>
    <message>
        <source>記事での呼び名</source>
        <translation>Called by articles</translation>
    </message>
    <message>
        <source>この呼び名を分離…(&amp;P)</source>
        <translation>Se&amp;parate this one…</translation>
    </message>
    <message>
        <source>発言</source>
        <translation>Quotations</translation>
    </message>
    <message>
        <source>発言の例&#x3000;{count}件</source>
        <translation>Quotations, for example  {count}</translation>
    </message>
    <message>
        <source>統合した発言者の名前</source>
        <translation>name of a merged speaker</translation>
    </message>
    <message>
        <source>{count}件</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>メモ</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>SpeakerScope</name>
    <message>
        <source>先にこの発言の発言者を選んでください</source>
        <translation>First choose the speaker of this quotation</translation>
    </message>
    <message>
        <source>発言者を変えられる、同じ呼び名の発言はほかにありません</source>
        <translation>No other quotation is called alike whose speaker could be changed</translation>
    </message>
    <message>
        <source>同じ発言者にまとめて適用</source>
        <translation>Apply speaker to others called alike</translation>
    </message>
    <message>
        <source>適用する</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>この発言だけ</source>
        <translation>Only this quotation</translation>
    </message>
    <message>
        <source>この記事の同じ呼び名&#x3000;{count}件</source>
        <translation>Called alike in this article: {count}</translation>
    </message>
    <message>
        <source>全記事の同じ呼び名&#x3000;{count}件</source>
        <translation>Called alike in all articles: {count}</translation>
    </message>
    <message>
        <source>「{mention}」と呼ばれている発言の発言者を「{speaker}」にします。</source>
        <translation>Where the article says “{mention}”, the speaker becomes “{speaker}”.</translation>
    </message>
    <message>
        <source>{count}件の発言者を「{speaker}」にしました</source>
        <translation>Said by “{speaker}” now: {count}</translation>
    </message>
    <message>
        <source>発言者を変えています</source>
        <translation>Changing the speaker</translation>
    </message>
</context>
<context>
    <name>SpeakerSearch</name>
    <message>
        <source>発言者の名前</source>
        <translation>Name of the speaker</translation>
    </message>
    <message>
        <source>見つかった発言者</source>
        <translation>Speakers found</translation>
    </message>
</context>
<context>
    <name>StatisticsCharts</name>
    <message>
        <source>日ごとの進み</source>
        <translation>Progress by day</translation>
    </message>
    <message>
        <source>発言者</source>
        <translation>Speakers</translation>
    </message>
    <message>
        <source>媒体</source>
        <translation>Outlets</translation>
    </message>
    <message>
        <source>種別</source>
        <translation>Kinds</translation>
    </message>
    <message>
        <source>記事の月</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>規則の正しさ</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>まとめて確定の誤り</source>
        <translation>Bulk errors</translation>
    </message>
    <message>
        <source>日ごとに増えた確認済みの発言</source>
        <translation>Quotations decided, day by day</translation>
    </message>
    <message>
        <source>確定・修正して確定・除外になった発言の数です。</source>
        <translation>How many quotations were confirmed, corrected or rejected.</translation>
    </message>
    <message>
        <source>未確認に戻った分は、その日の数から引きます。</source>
        <translation>What was opened again counts against that day.</translation>
    </message>
    <message>
        <source>図は最近の{count}日までです。</source>
        <translation>The chart shows the last {count} days.</translation>
    </message>
    <message>
        <source>M/d</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>増えた確認済み</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>決めた回数</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>ほかの{count}人</source>
        <translation>Other speakers: {count}</translation>
    </message>
    <message>
        <source>発言者なし</source>
        <translation>No speaker</translation>
    </message>
    <message>
        <source>発言の多い発言者</source>
        <translation>Who is quoted most</translation>
    </message>
    <message>
        <source>図は多い順に{count}人までです。</source>
        <translation>The chart shows the first {count}.</translation>
    </message>
    <message>
        <source>発言</source>
        <translation>Quotations</translation>
    </message>
    <message>
        <source>媒体なし</source>
        <translation>No outlet</translation>
    </message>
    <message>
        <source>媒体ごとの発言</source>
        <translation>Quotations by outlet</translation>
    </message>
    <message>
        <source>図は多い順に{count}媒体までです。</source>
        <translation>The chart shows the first {count} outlets.</translation>
    </message>
    <message>
        <source>種別ごとの数</source>
        <translation>Numbers by kind</translation>
    </message>
    <message>
        <source>用語や題名など、発言ではないものも数えます。除外したものは数えません。</source>
        <translation>Terms, titles and other brackets are counted too, what was rejected is not.</translation>
    </message>
    <message>
        <source>数</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>日付なし</source>
        <translation>No date</translation>
    </message>
    <message>
        <source>記事の月ごとの発言</source>
        <translation>Quotations by month of the article</translation>
    </message>
    <message>
        <source>図は最近の{count}か月までです。</source>
        <translation>The chart shows the last {count} months.</translation>
    </message>
    <message>
        <source>日付の分からない記事は表だけにあります。</source>
        <translation>Articles without a date stand in the table only.</translation>
    </message>
    <message>
        <source>yy/MM</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>yyyy/MM</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>規則ごとの正しかった割合</source>
        <translation>How often each rule was right</translation>
    </message>
    <message>
        <source>そのまま確定した数を、確定・修正・除外のどれかに決めた数で割ります。</source>
        <translation>Confirmed as found, divided by all that were confirmed, corrected or rejected.</translation>
    </message>
    <message>
        <source>未確認と保留、見ないでまとめて確定したものは数えません。</source>
        <translation>What is open, on hold or confirmed in bulk without a look is not counted.</translation>
    </message>
    <message>
        <source>図は決めた数の多い順に{count}の規則までです。</source>
        <translation>The chart shows the {count} rules decided about most.</translation>
    </message>
    <message>
        <source>規則</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>決めた数</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>そのまま確定</source>
        <translation>As found</translation>
    </message>
    <message>
        <source>修正</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>除外</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>正しかった割合</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>まとめて確定の誤りの割合</source>
        <translation>Share of errors in confirming together</translation>
    </message>
    <message>
        <source>修正か除外をした数を、判定した数で割ります。</source>
        <translation>Corrected and rejected, divided by judged.</translation>
    </message>
    <message>
        <source>見ないで確定したままの発言は{count}件です。</source>
        <translation>Quotations that still stand confirmed without a look: {count}.</translation>
    </message>
    <message>
        <source>信頼度</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <source>残した数</source>
        <translation>Left open</translation>
    </message>
    <message>
        <source>判定した数</source>
        <translation>Judged</translation>
    </message>
    <message>
        <source>誤り</source>
        <translation>Wrong</translation>
    </message>
    <message>
        <source>誤りの割合</source>
        <translation>Share wrong</translation>
    </message>
    <message>
        <source>95％の確からしさの範囲</source>
        <translation>95% confidence interval</translation>
    </message>
    <message>
        <source>すべて</source>
        <translation>All</translation>
    </message>
    <message>
        <source>{word}（{least}以上）</source>
        <translation>{word} ({least} or more)</translation>
    </message>
    <message>
        <source>誰かの言葉である発言の数です。除外したものは数えません。</source>
        <translation>Quotations that are somebody’s words; what was rejected is not counted.</translation>
    </message>
    <message>
        <source>{share}（{right}/{decided}）</source>
        <translation>{share} ({right}/{decided})</translation>
    </message>
    <message>
        <source>{share}％</source>
        <translation>{share}%</translation>
    </message>
</context>
<context>
    <name>StatisticsDialog</name>
    <message>
        <source>集計</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>集計の種類</source>
        <translation>What to count</translation>
    </message>
    <message>
        <source>図のもとの数</source>
        <translation>Figures behind the chart</translation>
    </message>
    <message>
        <source>画像をコピー</source>
        <translation>Copy the picture</translation>
    </message>
    <message>
        <source>画像を保存…</source>
        <translation>Save the picture…</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>数えるものがまだありません。発言を確かめると、ここに図と数が出ます。</source>
        <translation>There is nothing to count yet. Charts and numbers appear here as quotations are reviewed.</translation>
    </message>
    <message>
        <source>画像をコピーしました</source>
        <translation>Picture copied</translation>
    </message>
    <message>
        <source>「{name}」に保存しました</source>
        <translation>Saved as “{name}”</translation>
    </message>
    <message>
        <source>「{name}」に書き込めませんでした。別の場所を選んでください</source>
        <translation>“{name}” could not be written. Please choose another place</translation>
    </message>
    <message>
        <source>図</source>
        <translation>Chart</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>進み具合</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>確認の進み具合</source>
        <translation>Progress of the review</translation>
    </message>
    <message>
        <source>確認済み {done}・残り {left}（{share}％）</source>
        <translation>{done} done · {left} left ({share} %)</translation>
    </message>
    <message>
        <source>{time} に記録しました</source>
        <translation>Stored at {time}</translation>
    </message>
</context>
<context>
    <name>Teaching</name>
    <message>
        <source>いま加えられる言葉の提案はありません</source>
        <translation>No word is offered just now</translation>
    </message>
    <message>
        <source>言葉{count}件を「{name}」に書き出しました</source>
        <translation>Words written to “{name}”: {count}</translation>
    </message>
    <message>
        <source>加えられる言葉はありませんでした</source>
        <translation>None of the words could be added</translation>
    </message>
    <message>
        <source>どの言葉も、もう入っています</source>
        <translation>All of the words are there already</translation>
    </message>
    <message>
        <source>もう一度解析して比べる</source>
        <translation>Read everything again and compare</translation>
    </message>
    <message>
        <source>受け入れる</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>機械の答え{count}件を新しくしました</source>
        <translation>Answers of the machine that are new now: {count}</translation>
    </message>
    <message>
        <source>記事{articles}件を解析し直しました。機械の答えはどれも同じでした</source>
        <translation>Articles read again: {articles}. All answers of the machine are the same</translation>
    </message>
    <message>
        <source>言葉を変えると変わる発言</source>
        <translation>Quotations that the words would change</translation>
    </message>
    <message>
        <source>言葉を変えて、発言も新しくする</source>
        <translation>Change words and quotations</translation>
    </message>
    <message>
        <source>言葉だけを変える</source>
        <translation>Change the words only</translation>
    </message>
</context>
<context>
    <name>TemplateRow</name>
    <message>
        <source>ひな形</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>保存…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>いまの選び方をひな形に保存</source>
        <translation>Save these choices as a template</translation>
    </message>
    <message>
        <source>削除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>選んだひな形を削除</source>
        <translation>Delete the chosen template</translation>
    </message>
    <message>
        <source>（選ばない）</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>ひな形を保存</source>
        <translation>Save template</translation>
    </message>
    <message>
        <source>名前（同じ名前のひな形は置き換わります）</source>
        <translation>Name (a template of the same name is replaced)</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>TitleDialog</name>
    <message>
        <source>肩書き</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>いつから</source>
        <translation>From</translation>
    </message>
    <message>
        <source>いつまで</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>2024-04-01（分からなければ空に）</source>
        <translation>2024-04-01 (empty if unknown)</translation>
    </message>
    <message>
        <source>肩書きを空にして決めると、取り消します。</source>
        <translation>An empty title is taken away.</translation>
    </message>
    <message>
        <source>決める</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>知らせ</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>次の発言に移ります。本文では、選んだ発言に枠が付きます。</source>
        <translation>goes to the next quotation, outlined in the article.</translation>
    </message>
    <message>
        <source>発言者が正しければ、確定して次の未確認へ進みます。</source>
        <translation>confirms, if the speaker is right, and goes to the next open quotation.</translation>
    </message>
    <message>
        <source>違えば、右の候補の数字を押して発言者を選びます。</source>
        <translation>chooses the speaker if it is another one: the digit stands at the right.</translation>
    </message>
    <message>
        <source>発言でなければ、続けて右に出る理由の数字を押して除外します。</source>
        <translation>rejects what is no quotation, followed by the digit of the reason at the right.</translation>
    </message>
    <message>
        <source>どの操作も、何度でも元に戻せます。</source>
        <translation>undoes anything, as often as you like.</translation>
    </message>
    <message>
        <source>はじめての五つのキー</source>
        <translation>The first five keys</translation>
    </message>
    <message>
        <source>Escで終わる</source>
        <translation>Esc ends this</translation>
    </message>
</context>
<context>
    <name>Turning</name>
    <message>
        <source>元に戻しています</source>
        <translation>Undoing</translation>
    </message>
    <message>
        <source>元に戻しました「{step}」</source>
        <translation>Undone: {step}</translation>
    </message>
    <message>
        <source>元に戻す操作はありません</source>
        <translation>Nothing to undo</translation>
    </message>
    <message>
        <source>やり直しています</source>
        <translation>Redoing</translation>
    </message>
    <message>
        <source>やり直しました「{step}」</source>
        <translation>Redone: {step}</translation>
    </message>
    <message>
        <source>やり直す操作はありません</source>
        <translation>Nothing to redo</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>控えを取っています</source>
        <translation>Backing up</translation>
    </message>
    <message>
        <source>控えを取りました</source>
        <translation>Backed up</translation>
    </message>
    <message>
        <source>記事{articles}件、発言{quotes}件を調べました。問題はありません。</source>
        <translation>Checked: articles {articles}, quotations {quotes}. Nothing is wrong.</translation>
    </message>
    <message>
        <source>ファイルは{size}、うち空いた所は{free}です。</source>
        <translation>The file has {size}, of which {free} are free.</translation>
    </message>
    <message>
        <source>{before}から{after}になりました。</source>
        <translation>{before} have become {after}.</translation>
    </message>
    <message>
        <source>プロジェクトを一つのファイルにまとめています</source>
        <translation>Packing the project into one file</translation>
    </message>
    <message>
        <source>中止しました。何も変えていません</source>
        <translation>Stopped. Nothing was changed</translation>
    </message>
    <message>
        <source>「{name}」にまとめました（{size}）</source>
        <translation>Packed into “{name}” ({size})</translation>
    </message>
    <message>
        <source>サーバーにあるプロジェクトの控えと点検は、サーバーの管理者にお任せください</source>
        <translation>Backups and checks of a project at a server are its administrator’s work</translation>
    </message>
    <message>
        <source>いまの作業が終わってから、もう一度お試しください</source>
        <translation>Try again when the work in hand is done</translation>
    </message>
</context>
<context>
    <name>WordForm</name>
    <message>
        <source>言葉を編集する</source>
        <translation>Change a word</translation>
    </message>
    <message>
        <source>言葉を加える</source>
        <translation>Add a word</translation>
    </message>
    <message>
        <source>胸を張る</source>
        <translation>predicate in its dictionary form</translation>
    </message>
    <message>
        <source>発言者の名前</source>
        <translation>speaker&apos;s name</translation>
    </message>
    <message>
        <source>影響を見る…</source>
        <translation>See the effects…</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>記事に出る名前</source>
        <translation>name as articles have it</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>言葉</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>だれのこと</source>
        <translation>Who it means</translation>
    </message>
    <message>
        <source>メモ</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>WordLabels</name>
    <message>
        <source>述語・発言</source>
        <translation>Predicate: speech</translation>
    </message>
    <message>
        <source>述語・文書</source>
        <translation>Predicate: writing</translation>
    </message>
    <message>
        <source>述語・思考</source>
        <translation>Predicate: thought</translation>
    </message>
    <message>
        <source>述語・報道</source>
        <translation>Predicate: news report</translation>
    </message>
    <message>
        <source>述語・名付け（発言ではない）</source>
        <translation>Predicate: naming (no quotation)</translation>
    </message>
    <message>
        <source>述語・沈黙（発言ではない）</source>
        <translation>Predicate: silence (no quotation)</translation>
    </message>
    <message>
        <source>人の別名</source>
        <translation>Other name of a person</translation>
    </message>
    <message>
        <source>組織の別名</source>
        <translation>Other name of an organisation</translation>
    </message>
    <message>
        <source>言葉を書いてください。</source>
        <translation>Please write a word.</translation>
    </message>
    <message>
        <source>述語として読めません。「胸を張る」のような形で書いてください。</source>
        <translation>This cannot be read as a predicate. Please write it in its dictionary form.</translation>
    </message>
    <message>
        <source>だれのことか、名前のある人か組織を書いてください。</source>
        <translation>Please write whom it means: a person or organisation with a name.</translation>
    </message>
    <message>
        <source>同じ名前です。</source>
        <translation>This is the same name.</translation>
    </message>
    <message>
        <source>プロジェクトの言葉に、もう入っています。</source>
        <translation>This is among the project&apos;s words already.</translation>
    </message>
    <message>
        <source>初めから入っている言葉です。</source>
        <translation>The program knows this word from the start.</translation>
    </message>
    <message>
        <source>言葉「{after}」を加えます。</source>
        <translation>The word “{after}” would be added.</translation>
    </message>
    <message>
        <source>言葉「{before}」を「{after}」に変えます。</source>
        <translation>The word “{before}” would become “{after}”.</translation>
    </message>
    <message>
        <source>言葉「{before}」を消します。</source>
        <translation>The word “{before}” would be removed.</translation>
    </message>
    <message>
        <source>言葉「{after}」を加えました</source>
        <translation>Added the word “{after}”</translation>
    </message>
    <message>
        <source>言葉「{before}」を「{after}」に変えました</source>
        <translation>“{before}” is “{after}” now</translation>
    </message>
    <message>
        <source>言葉「{before}」を消しました</source>
        <translation>Removed the word “{before}”</translation>
    </message>
    <message>
        <source>{done} · 発言{count}件を新しくしました</source>
        <translation>{done} · quotations updated: {count}</translation>
    </message>
    <message>
        <source>「{form}」を述語に加える</source>
        <translation>Add “{form}” to the reporting words</translation>
    </message>
    <message>
        <source>「{form}」は「{speaker}」のこと</source>
        <translation>“{form}” means “{speaker}”</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>プロジェクトの言葉</source>
        <translation>This project&apos;s words</translation>
    </message>
    <message>
        <source>このプロジェクトで覚えた言葉はまだありません。記事を読むときに使う述語や別名を加えられます。</source>
        <translation>The project has no words of its own yet. Add predicates and other names for reading its articles.</translation>
    </message>
    <message>
        <source>言葉を加える…</source>
        <translation>Add a word…</translation>
    </message>
    <message>
        <source>加える…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>編集…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>削除…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>読み込む…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>書き出す…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>言葉</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>だれのこと</source>
        <translation>Who it means</translation>
    </message>
    <message>
        <source>メモ</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>このプロジェクトの記事を読むときに、初めから入っている言葉に加えて使います。加える前と消す前に、変わる発言を確かめられます。</source>
        <translation>Used beside the program&apos;s own words when this project&apos;s articles are read. Before a word is added or removed you see which quotations would change.</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>記事を読み込んでいます</source>
        <translation>Reading articles</translation>
    </message>
    <message>
        <source>見本の記事を用意しています</source>
        <translation>Preparing the sample articles</translation>
    </message>
    <message>
        <source>書き出しています</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>{done} / {total}&#x3000;{name}</source>
        <translation>{done} / {total}  {name}</translation>
    </message>
    <message>
        <source>記事を加えました</source>
        <translation>Article added</translation>
    </message>
    <message>
        <source>同じ記事がもう入っています</source>
        <translation>This article is in the project already</translation>
    </message>
    <message>
        <source>書き出した表で、元の文章と違うところがあります</source>
        <translation>The sheet differs from the text in these cells</translation>
    </message>
    <message>
        <source>記事{count}件を加えました</source>
        <translation>Articles added: {count}</translation>
    </message>
    <message>
        <source>{count}件は前に加えたものでした</source>
        <translation>already in the project: {count}</translation>
    </message>
    <message>
        <source>{count}件は似た記事がありました</source>
        <translation>resembling another: {count}</translation>
    </message>
    <message>
        <source>{count}件は読めませんでした</source>
        <translation>not readable: {count}</translation>
    </message>
    <message>
        <source>残りは中止しました</source>
        <translation>the rest was stopped</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>記事を読んでいます</source>
        <translation>Reading articles</translation>
    </message>
    <message>
        <source>書き出しをやめました。前のファイルはそのままです</source>
        <translation>Export stopped. The earlier file is as it was</translation>
    </message>
</context>
<context>
    <name>WorkPane</name>
    <message>
        <source>作業の進み具合</source>
        <translation>Progress of the work</translation>
    </message>
    <message>
        <source>中止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>コピー</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>保存…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>一件ごとの結果</source>
        <translation>What became of each</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>未確認</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>確定</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>修正して確定</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>保留</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>除外</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>発言</source>
        <translation>Speech</translation>
    </message>
    <message>
        <source>文書</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>思考</source>
        <translation>Thought</translation>
    </message>
    <message>
        <source>用語</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>題名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>強調</source>
        <translation>Emphasis</translation>
    </message>
    <message>
        <source>その他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>直接</source>
        <translation>direct</translation>
    </message>
    <message>
        <source>間接</source>
        <translation>indirect</translation>
    </message>
    <message>
        <source>引用</source>
        <translation>block</translation>
    </message>
    <message>
        <source>否定</source>
        <translation>Denied</translation>
    </message>
    <message>
        <source>仮定</source>
        <translation>Supposed</translation>
    </message>
    <message>
        <source>疑問</source>
        <translation>Asked</translation>
    </message>
    <message>
        <source>予定</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>否定された発言（言っていない）</source>
        <translation>Denied (was not said)</translation>
    </message>
    <message>
        <source>仮定の発言（言ったとは限らない）</source>
        <translation>Supposed (need not have been said)</translation>
    </message>
    <message>
        <source>疑問の発言（言ったかどうか分からない）</source>
        <translation>Asked (unclear whether it was said)</translation>
    </message>
    <message>
        <source>予定の発言（まだ言っていない）</source>
        <translation>Expected (not said yet)</translation>
    </message>
    <message>
        <source>いつ</source>
        <translation>When</translation>
    </message>
    <message>
        <source>場面</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>手段</source>
        <translation>Means</translation>
    </message>
    <message>
        <source>相手</source>
        <translation>To</translation>
    </message>
    <message>
        <source>強調のかぎかっこ</source>
        <translation>Emphasis</translation>
    </message>
    <message>
        <source>題名・作品名</source>
        <translation>Title of a work</translation>
    </message>
    <message>
        <source>見出し</source>
        <translation>Headline</translation>
    </message>
    <message>
        <source>重複</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>地の文</source>
        <translation>Narration</translation>
    </message>
    <message>
        <source>その他の理由</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>とても低い</source>
        <translation>Very low</translation>
    </message>
    <message>
        <source>低い</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>ふつう</source>
        <translation>Fair</translation>
    </message>
    <message>
        <source>高い</source>
        <translation>High</translation>
    </message>
    <message>
        <source>とても高い</source>
        <translation>Very high</translation>
    </message>
    <message>
        <source>発言者</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>種別</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>未確認に戻す</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>メモ</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>機械の判断に戻す</source>
        <translation>Back to the machine’s answer</translation>
    </message>
    <message>
        <source>範囲</source>
        <translation>Span</translation>
    </message>
    <message>
        <source>発言の追加</source>
        <translation>Add quotation</translation>
    </message>
    <message>
        <source>発言の結合</source>
        <translation>Join quotations</translation>
    </message>
    <message>
        <source>発言の分割</source>
        <translation>Split quotation</translation>
    </message>
    <message>
        <source>まとめて確定</source>
        <translation>Confirm together</translation>
    </message>
    <message>
        <source>発言者の名前</source>
        <translation>Speaker&apos;s name</translation>
    </message>
    <message>
        <source>名寄せ</source>
        <translation>Merge speakers</translation>
    </message>
    <message>
        <source>名寄せの取り消し</source>
        <translation>Unmerge speakers</translation>
    </message>
    <message>
        <source>発言者の種類</source>
        <translation>Kind of speaker</translation>
    </message>
    <message>
        <source>読み</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>肩書き</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>言葉の登録</source>
        <translation>Add word</translation>
    </message>
    <message>
        <source>機械の答えに更新</source>
        <translation>Take machine&apos;s answer</translation>
    </message>
    <message>
        <source>修正の取り込み</source>
        <translation>Import corrections</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>やり直し</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>不明・匿名</source>
        <translation>Unknown or anonymous</translation>
    </message>
    <message>
        <source>見つからない</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>{action}: {before}→{after}</source>
        <translation>{action}: {before} → {after}</translation>
    </message>
    <message>
        <source>（同僚が後から決めた{count}件はそのまま）</source>
        <translation> ({count} that a colleague decided since were left alone)</translation>
    </message>
    <message>
        <source>{action}: {before}→{after}（{count}件）</source>
        <translation>{action}: {before} → {after} ({count})</translation>
    </message>
    <message>
        <source>不明</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>none</translation>
    </message>
    <message>
        <source>{status}、発言者 {speaker}、信頼度 {confidence}、{words}、記事 {article}</source>
        <translation>{status}, speaker {speaker}, confidence {confidence}, {words}, article {article}</translation>
    </message>
    <message>
        <source>記事順</source>
        <translation>By article</translation>
    </message>
    <message>
        <source>信頼度の低い順</source>
        <translation>Lowest confidence first</translation>
    </message>
    <message>
        <source>発言者順</source>
        <translation>By speaker</translation>
    </message>
    <message>
        <source>発言者なし</source>
        <translation>No speaker</translation>
    </message>
    <message>
        <source>「」の片方だけ</source>
        <translation>Half of a 「」</translation>
    </message>
    <message>
        <source>範囲の重なり</source>
        <translation>Overlap</translation>
    </message>
    <message>
        <source>同じ言葉に二人</source>
        <translation>Two speakers</translation>
    </message>
    <message>
        <source>信頼度がとても低い</source>
        <translation>Very low confidence</translation>
    </message>
    <message>
        <source>発言者が見つかっていません</source>
        <translation>No speaker was found</translation>
    </message>
    <message>
        <source>範囲にかぎかっこの片方しか入っていません</source>
        <translation>The span holds only half of a 「」</translation>
    </message>
    <message>
        <source>ほかの発言と範囲が重なっています</source>
        <translation>The span overlaps another quotation</translation>
    </message>
    <message>
        <source>同じ言葉が、ほかの所では別の発言者になっています</source>
        <translation>The same words have another speaker elsewhere</translation>
    </message>
    <message>
        <source>信頼度がとても低く、誤りの見込みのほうが大きい発言です</source>
        <translation>Very low confidence: more likely wrong than right</translation>
    </message>
</context>
</TS>
