#include "slices/meetings/turns/turn_storage.h"

#include "slices/meetings/coming/coming_storage.h"
#include "slices/meetings/life/life_storage.h"
#include "slices/meetings/meetings_testing.h"
#include "slices/meetings/notes/note_storage.h"
#include "slices/meetings/running/run_storage.h"

namespace alongside::meetings::turn_storage_test {
namespace {

using namespace std::chrono_literals;

class TurnStorage : public MeetingsOnBothDatabases {
 protected:
  static Meeting begun(Write& write, const groups::Member& member) {
    const Meeting meeting = meeting_of(write, member, now());
    begin_run(write, meeting, member.person(), now());
    return meeting;
  }
  static void ask(Write& write, const Meeting& meeting, const groups::Member& member,
                  std::int64_t side = 0) {
    ask_for_turn(write, meeting, std::nullopt, member.person(), {}, side);
  }
};
INSTANTIATE_ON_BOTH_DATABASES(TurnStorage);

TEST_P(TurnStorage, KeepsTheOrderOfArrivalAndLosesNone) {
  constexpr std::size_t count = 50;
  database().write([&](Write& write) {
    const auto asha = member_of_new_group(write, "Friends");
    const Meeting meeting = begun(write, asha);
    std::vector<Id<people::Person>> asked;
    for (std::size_t n = 0; n < count; ++n) {
      const auto one = another(write, asha, "Person " + std::to_string(n));
      ask(write, meeting, one);
      asked.push_back(one.person());
    }
    std::vector<Id<people::Person>> found;
    for (const Turn& turn : turns_of(write, meeting.id)) found.push_back(*turn.person);
    EXPECT_EQ(found, asked);
  });
}

TEST_P(TurnStorage, OneTurnIsOnAtATimeAndWhatPassedLeavesNothing) {
  database().write([&](Write& write) {
    const auto asha = member_of_new_group(write, "Friends");
    const auto ben = another(write, asha, "Ben");
    const Meeting meeting = begun(write, asha);
    ask(write, meeting, asha);
    ask(write, meeting, ben);
    EXPECT_TRUE(waits_for_turn(write, meeting.id, ben.person()));
    const auto turns = turns_of(write, meeting.id);
    EXPECT_TRUE(give_turn(write, meeting.id, turns[0].id, std::nullopt, now()));
    EXPECT_FALSE(give_turn(write, meeting.id, turns[0].id, std::nullopt, now())) << "it is over";
    EXPECT_TRUE(give_turn(write, meeting.id, turns[1].id, 7, now() + 1min));
    const auto later = turns_of(write, meeting.id);
    EXPECT_EQ(later[0].state, TurnState::done);
    EXPECT_EQ(later[1].state, TurnState::now);
    EXPECT_EQ(later[1].other_than, 7);
    ask(write, meeting, asha);
    pass_turn(write, meeting.id, asha.person(), now());
    EXPECT_EQ(turns_of(write, meeting.id).size(), 2U);
    pass_turn(write, meeting.id, ben.person(), now() + 2min);
    EXPECT_EQ(turns_of(write, meeting.id)[1].state, TurnState::done) << "their own turn ends";
  });
}

TEST_P(TurnStorage, WhoTakesConsentBackTakesTheirSideFromEarlierTurns) {
  database().write([&](Write& write) {
    auto asha = member_of_new_group(write, "Friends");
    asha.constituency = Id<groups::Constituency>{42};
    const Meeting meeting = begun(write, asha);
    EXPECT_EQ(side_that_counts(write, asha), 0) << "they did not agree";
    consent(write, asha);
    EXPECT_EQ(side_that_counts(write, asha), 42);
    EXPECT_TRUE(consenting(write, meeting).empty()) << "they do not take part";
    save_coming(write, meeting, {asha.person(), Way::online, false});
    ASSERT_EQ(consenting(write, meeting).size(), 1U);
    EXPECT_EQ(consenting(write, meeting)[0].side, 42);
    ask(write, meeting, asha, 42);
    withdraw_consent(write, asha.group.id, asha.person());
    EXPECT_EQ(turns_of(write, meeting.id)[0].side, 0);
    EXPECT_FALSE(consents(write, asha.group.id, asha.person()));
  });
}

TEST_P(TurnStorage, WhoLeavesTheGroupLeavesTheMeetingToTheOthers) {
  database().write([&](Write& write) {
    const auto asha = member_of_new_group(write, "Friends");
    const auto ben = another(write, asha, "Ben");
    const Meeting meeting = begun(write, asha);
    set_pen(write, meeting.id, asha.person());
    ask(write, meeting, asha);
    ask(write, meeting, ben);
    give_turn(write, meeting.id, turns_of(write, meeting.id)[0].id, std::nullopt, now());
    ask(write, meeting, asha);
    leave_runs(write, asha.group.id, ben.person());
    EXPECT_EQ(run_of(write, meeting.id)->lead_by, asha.person()) << "another left";
    leave_runs(write, asha.group.id, asha.person());
    pass_turns_in(write, asha.group.id, asha.person(), now() + 1min);
    const auto run = run_of(write, meeting.id);
    EXPECT_FALSE(run->lead_by);
    EXPECT_FALSE(run->pen_by);
    EXPECT_FALSE(waits_for_turn(write, meeting.id, asha.person()));
    const auto turns = turns_of(write, meeting.id);
    ASSERT_EQ(turns.size(), 2U);
    EXPECT_EQ(turns[0].state, TurnState::done);
    EXPECT_EQ(turns[1].state, TurnState::waiting) << "that of Ben stays";
  });
}

TEST_P(TurnStorage, TheLatestNoteHoldsAndEarlierOnesStay) {
  database().write([&](Write& write) {
    const auto asha = member_of_new_group(write, "Friends");
    const Meeting meeting = begun(write, asha);
    const auto item = item_of(write, asha, meeting);
    add_note(write, asha, meeting.id, item, "One", now());
    add_note(write, asha, meeting.id, item, "Two", now());
    ASSERT_EQ(notes_of(write, meeting.id).size(), 1U);
    EXPECT_EQ(notes_of(write, meeting.id)[0].text, "Two");
    EXPECT_EQ(versions_of(write, meeting.id, item).size(), 2U);
    take_note_out(write, notes_of(write, meeting.id)[0].id, "Hurts");
    EXPECT_EQ(notes_of(write, meeting.id)[0].text, "One");
    add_mark(write, asha, meeting.id, item, {.kind = MarkKind::change, .text = "x"});
    close_change(write, meeting.id, marks_of(write, meeting.id)[0].id);
    EXPECT_TRUE(marks_of(write, meeting.id)[0].done);
  });
}

TEST_P(TurnStorage, WhoGoesIsNamedNowhereAndAGroupLeavesNothing) {
  const Site site;
  database().write([&](Write& write) {
    const auto asha = member_of_new_group(write, "Friends");
    const Meeting meeting = begun(write, asha);
    const auto item = item_of(write, asha, meeting);
    go_to_item(write, meeting.id, item, now());
    set_pen(write, meeting.id, asha.person());
    consent(write, asha);
    ask_for_turn(write, meeting, item, asha.person(), {.way = TurnWay::typed, .words = "Mine"}, 0);
    add_note(write, asha, meeting.id, item, "Notes", now());
    add_mark(write, asha, meeting.id, item, {.text = "Agreed on"});
    std::int64_t reached = 0;
    const OfPerson of{
        .site = site, .person = asha.person(), .now = now(), .signed_words = SignedWords::go};
    while (erase_person(write, site.key, of, reached) == Erased::in_part) {
    }
    const auto run = run_of(write, meeting.id);
    EXPECT_FALSE(run->lead_by);
    EXPECT_FALSE(run->pen_by);
    EXPECT_FALSE(turns_of(write, meeting.id)[0].person);
    EXPECT_EQ(turns_of(write, meeting.id)[0].words, "");
    EXPECT_EQ(notes_of(write, meeting.id)[0].text, "Notes") << "they are the group's";
    std::int64_t reached_of_group = 0;
    const OfGroup group{.site = site, .group = asha.group.id, .now = now()};
    while (erase_group(write, group, reached_of_group) == Erased::in_part) {
    }
    EXPECT_FALSE(run_of(write, meeting.id));
    EXPECT_TRUE(turns_of(write, meeting.id).empty());
    EXPECT_TRUE(marks_of(write, meeting.id).empty());
  });
}

}  // namespace
}  // namespace alongside::meetings::turn_storage_test
