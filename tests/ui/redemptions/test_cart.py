"""The cart counts in whole points and pieces and keeps what was chosen."""

from __future__ import annotations

from uuid import uuid4

from stationdesk.domain.rewards import LimitPeriod, RewardCategory, RewardKind
from stationdesk.queries.rewards import RewardRow
from stationdesk.ui.redemptions.cart import Cart, Carts


def reward(title: str, points_each: int) -> RewardRow:
    return RewardRow(
        uuid4(), title, RewardKind.GOODS, RewardCategory.FOOD, "egg", "", points_each, None, "", 9,
        None, LimitPeriod.NONE, None, None, True, 0, None,
    )  # fmt: skip


def test_the_same_reward_twice_is_one_line_with_two_pieces() -> None:
    cart, eggs = Cart(), reward("鸡蛋", 60)

    cart.add(eggs)
    cart.add(eggs)

    assert [(item.pieces, item.points) for item in cart.items] == [(2, 120)]


def test_no_pieces_take_the_line_out_and_too_many_are_cut() -> None:
    cart, eggs = Cart(), reward("鸡蛋", 60)
    cart.add(eggs)
    cart.set_pieces(eggs.reward_id, 5000)
    assert cart.items[0].pieces == 999

    cart.set_pieces(eggs.reward_id, 0)

    assert cart.items == [] and cart.current is None and cart.points == 0


def test_the_current_line_is_the_one_touched_last() -> None:
    cart, eggs, soap = Cart(), reward("鸡蛋", 60), reward("洗衣液", 120)
    cart.add(eggs)
    cart.add(soap)
    cart.set_pieces(eggs.reward_id, 2)

    assert cart.current is cart.items[0]
    cart.remove_last()
    assert cart.current is cart.items[0]


def test_a_forgotten_cart_comes_back_empty_and_under_a_new_act() -> None:
    carts, person = Carts(), uuid4()
    before = carts.of(person)
    before.add(reward("鸡蛋", 60))
    assert carts.of(person) is before

    carts.forget(person)

    assert carts.of(person).items == [] and carts.of(person).act_id != before.act_id


def test_names_are_trimmed_in_the_request() -> None:
    cart = Cart(collected_by="  王大力 ")
    cart.add(reward("鸡蛋", 60))

    assert cart.request(uuid4()).collected_by == "王大力"
