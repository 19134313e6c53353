from tests.read.reading import lines


def test_planes_that_goods_came_aboard_are_none_of_them() -> None:
    assert lines("Jordan flew 11 tonnes of medicines to Beirut aboard two transport planes.") == [
        "transfer JO>LB medical supplies: 11..11 t, delivered"
    ]


def test_who_fights_alongside_others_serves_them() -> None:
    assert lines("Some 150 Colombian soldiers hired by an Emirati firm are fighting alongside the RSF.") == [
        "personnel CO>RSF troops: 150..150 count, delivered"
    ]


def test_who_has_no_plans_to_give_says_that_of_themselves() -> None:
    assert lines("Seoul says it has no plans to give Kyiv lethal weapons.") == ["transfer KR>UA arms: -, absent, Seoul"]
