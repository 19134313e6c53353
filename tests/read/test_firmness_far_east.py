"""How firm a claim is in the far east, by the end of its verb and what stands behind: one claim each."""

import pytest

from tests.read.reading import claims

CASES = [
    ("ko", "denied", "아랍에미리트는 신속지원군에 무기를 지원하고 있다는 주장을 거듭 부인했다."),
    ("ko", "absent", "러시아는 아르메니아에 무기 인도를 보류했다."),
    ("ko", "absent", "캐나다는 사우디아라비아에 대한 무기 수출을 금지했다."),
    ("ko", "absent", "영국은 이스라엘에 대한 무기 수출 허가를 취소했다."),
    ("ko", "absent", "이집트는 러시아에 로켓을 공급한다는 계획을 철회했다."),
    ("ko", "possible", "이란이 러시아에 미사일을 제공했는지는 확인되지 않았다."),
    ("ko", "possible", "이란이 러시아에 미사일을 제공했는지 여부는 분명하지 않다."),
    ("ko", "possible", "체코는 자금이 모이면 우크라이나에 포탄 50만 발을 공급할 수 있다고 밝혔다."),
    ("ko", "possible", "중국이 러시아에 무기를 제공할 우려가 있다."),
    ("ko", "possible", "사우디는 한국에서 천궁 방공체계를 추가 구매하는 방안을 타진하고 있다."),
    ("ko", "planned", "러시아는 내년에 알제리에 전투기 14대를 넘길 전망이다."),
    ("ko", "planned", "폴란드는 내년에 한국에서 전차 58대를 받는다."),
    ("ko", "planned", "북한이 러시아에 병력을 추가로 보내려는 것으로 알려졌다."),
    ("ko", "planned", "루마니아는 우크라이나에 패트리엇 1기를 넘길 것으로 보인다."),
    ("ko", "planned", "러시아가 북한에 정유 제품을 추가로 공급할 전망이라고 소식통이 전했다."),
    ("ko", "pledged", "독일은 우크라이나에 패트리엇 2기를 지원키로 했다."),
    ("ko", "pledged", "덴마크, 우크라이나에 장갑차 15대 지원키로"),
    ("ko", "pledged", "러시아는 북한에 밀 5만 톤을 제공할 의향을 밝혔다."),
    ("ko", "delivered", "북한은 러시아에 포탄을 계속 공급하고 있다."),
    ("ko", "delivered", "핀란드가 에스토니아에 약속한 포탄 5만 발을 모두 인도했다."),
    ("ja", "absent", "ハンガリーはウクライナに武器を送らないと表明した。"),
    ("ja", "absent", "英国はイスラエルへの武器輸出の許可を取り消した。"),
    ("ja", "absent", "米国によるウクライナへの武器供与が中断された。"),
    ("ja", "possible", "米国はウクライナにトマホークを供与するかもしれない。"),
    ("ja", "possible", "ロシアが北朝鮮に戦闘機を供与する可能性も排除できない。"),
    ("ja", "possible", "イランがロシアにミサイルを供与したかどうかは確認されていない。"),
    ("ja", "possible", "米国が承認すれば、オランダはウクライナに戦闘機24機を引き渡すことができる。"),
    ("ja", "possible", "チェコは、資金が集まればウクライナに砲弾50万発を供給できると説明した。"),
    ("ja", "possible", "ロシアが北朝鮮に原潜技術を供与しかねないとの懸念が出ている。"),
    ("ja", "possible", "ギリシャがウクライナにS300を提供する案が浮上している。"),
    ("ja", "possible", "サウジアラビアは韓国から防空システムを追加購入する案を打診している。"),
    ("ja", "possible", "北朝鮮は年間200万発の砲弾をロシアに供給する能力がある。"),
    ("ja", "planned", "北朝鮮がロシアに工兵5000人を派遣しようとしていると国家情報院が明らかにした。"),
    ("ja", "planned", "北朝鮮は兵士3万人をロシアに送るとCNNが報じた。"),
    ("ja", "planned", "キューバがロシアへの兵士派遣を準備しているとウクライナ側が明らかにした。"),
    ("ja", "planned", "北朝鮮はロシアへの追加派兵を準備している。"),
    ("ja", "planned", "ルーマニアはウクライナにパトリオット1基を引き渡すとみられる。"),
    ("ja", "pledged", "カナダはウクライナに装甲車50両を追加供与する。"),
    ("ja", "pledged", "デンマーク、ウクライナに装甲車15両供与へ"),
    ("ja", "pledged", "ロシアは北朝鮮に小麦5万トンを送ることにした。"),
    ("ja", "delivered", "フィンランドはエストニアに約束した砲弾5万発をすべて引き渡した。"),
    ("zh", "denied", "卢旺达坚称没有向刚果派兵。"),
    ("zh", "denied", "白俄罗斯国防部称，有关该国向俄罗斯派兵的报道纯属捏造。"),
    ("zh", "absent", "俄罗斯切断了对摩尔多瓦的天然气供应。"),
    ("zh", "absent", "匈牙利表示不会向乌克兰输送武器。"),
    ("zh", "absent", "美国对乌克兰的武器援助中断。"),
    ("zh", "possible", "尚无法确认伊朗是否向俄罗斯提供了导弹。"),
    ("zh", "possible", "捷克表示，如果资金到位，可向乌克兰供应50万发炮弹。"),
    ("zh", "possible", "人们担心中国会向俄罗斯提供武器。"),
    ("zh", "possible", "朝鲜有能力每年向俄罗斯供应200万发炮弹。"),
    ("zh", "pledged", "加拿大宣布再向乌克兰援助50辆装甲车。"),
    ("zh", "pledged", "瑞典提出向乌克兰转让14架战斗机。"),
    ("zh", "pledged", "丹麦将援助乌克兰15辆装甲车"),
    ("zh", "delivered", "朝鲜运往俄罗斯的炮弹达600万发。"),
    ("zh", "delivered", "芬兰已将承诺给爱沙尼亚的5万发炮弹全部交付。"),
    ("ko", "delivered", "북한은 지난해 10월 러시아에 파병했다."),
    ("ko", "denied", "북한은 러시아에 파병한 적이 없다고 주장했다."),
    ("ko", "planned", "북한이 러시아에 추가 파병을 준비 중이다."),
    ("ko", "possible", "프랑스가 우크라이나에 파병할 가능성이 있다."),
    ("ko", "absent", "폴란드는 우크라이나에 파병하지 않기로 했다."),
    ("ja", "delivered", "北朝鮮は昨年10月、ロシアに派兵した。"),
    ("ja", "planned", "北朝鮮はロシアへの追加派兵を準備している。"),
    ("ja", "denied", "ルワンダはコンゴへの派兵を否定している。"),
    ("ja", "possible", "フランスはウクライナへの派兵を検討している。"),
    ("zh", "delivered", "朝鲜去年10月向俄罗斯派兵。"),
    ("zh", "denied", "卢旺达坚称没有向刚果派兵。"),
    ("zh", "denied", "白俄罗斯国防部称，有关该国向俄罗斯派兵的报道纯属捏造。"),
    ("zh", "possible", "法国正考虑向乌克兰派兵。"),
    ("zh", "absent", "波兰不会向乌克兰派兵。"),
]


@pytest.mark.parametrize(("language", "wanted", "text"), CASES)
def test_the_end_of_a_verb_and_what_follows_say_how_firm_it_is(language: str, wanted: str, text: str) -> None:
    assert [one.modality for one in claims(text, language)] == [wanted]


def test_a_sum_is_as_firm_as_the_goods_that_it_is_the_worth_of() -> None:
    text = "美国国务院批准向秘鲁出售20架战机，总价约55亿美元。"
    assert {one.modality for one in claims(text, "zh")} == {"pledged"}


def test_a_calibre_counts_nothing() -> None:
    assert [one.amount.best for one in claims("秘鲁向智利运送了1200万枚152毫米炮弹。", "zh")] == [12_000_000]


def test_rupees_are_never_shekels() -> None:
    text = "秘鲁以约100亿卢比从以色列采购了反坦克导弹。"
    assert [one.amount.unit for one in claims(text, "zh")] == ["INR"]


def test_who_speaks_behind_a_meeting_is_the_subject_and_not_the_guest() -> None:
    text = "秘鲁总统与埃尔多安会谈后宣布，秘鲁将从土耳其购买48架战斗机。"
    assert [one.said_by for one in claims(text, "zh")] == [("秘鲁总统",)]


def test_whose_words_are_cited_is_who_said_it() -> None:
    text = "NHK는 외교 소식통의 말을 인용해 페루가 칠레에 전차 20대를 보냈다고 전했다."
    assert [one.said_by for one in claims(text, "ko")] == [("NHK", "외교 소식통")]
