#include "slices/meetings/beforehand/words_code.h"
#include "slices/meetings/beforehand/words_storage.h"
#include "slices/meetings/calendar/calendar_storage.h"
#include "slices/meetings/coming/coming_storage.h"
#include "slices/meetings/life/life_storage.h"
#include "slices/meetings/meetings_testing.h"

namespace alongside::meetings::storage_test {
namespace {

using namespace std::chrono_literals;

class MeetingStorage : public MeetingsOnBothDatabases {};
INSTANTIATE_ON_BOTH_DATABASES(MeetingStorage);

TEST_P(MeetingStorage, BelongsToItsGroup) {
  database().write([&](Write& write) {
    const auto member = member_of_new_group(write, "Friends");
    const auto stranger = member_of_new_group(write, "Others");
    const Meeting meeting = meeting_of(write, member, now() + 24h);
    EXPECT_THROW(find_meeting(write, stranger, meeting.id), NotFound);
    EXPECT_EQ(meetings_to_come(write, member.group.id, now()).size(), 1U);
    EXPECT_TRUE(meetings_to_come(write, stranger.group.id, now()).empty());
  });
}

TEST_P(MeetingStorage, IsToComeUntilItEnds) {
  database().write([&](Write& write) {
    const auto member = member_of_new_group(write, "Friends");
    const Meeting meeting = meeting_of(write, member, now() - 30min);
    const auto group = member.group.id;
    EXPECT_EQ(meetings_to_come(write, group, now()).size(), 1U) << "it is on";
    EXPECT_EQ(count_meetings_over(write, group, now()), 0);
    EXPECT_EQ(meetings_over(write, group, now() + 30min, 1).size(), 1U);
    EXPECT_TRUE(meetings_to_come(write, group, now() + 30min).empty());
    EXPECT_EQ(meetings_ahead(write, {group.number}, now()).size(), 1U);
    call_off(write, meeting, "Snow", now());
    EXPECT_TRUE(meetings_ahead(write, {group.number}, now()).empty());
    EXPECT_EQ(meetings_since(write, {group.number}, now() - 24h).size(), 1U)
        << "a calendar has to hear of it";
    EXPECT_EQ(meeting_anywhere(write, meeting.id)->changes, 1);
  });
}

TEST_P(MeetingStorage, ItemsChangePlaces) {
  database().write([&](Write& write) {
    const auto member = member_of_new_group(write, "Friends");
    const Meeting meeting = meeting_of(write, member, now() + 24h);
    const auto a = item_of(write, member, meeting, "a"), b = item_of(write, member, meeting, "b"),
               c = item_of(write, member, meeting, "c");
    const auto order = [&] {
      std::string titles;
      for (const Item& one : items_of(write, meeting.id, now())) titles += one.title;
      return titles;
    };
    EXPECT_TRUE(move_item(write, find_item(write, meeting.id, c, now()), Direction::up));
    EXPECT_EQ(order(), "acb");
    EXPECT_FALSE(move_item(write, find_item(write, meeting.id, a, now()), Direction::up));
    EXPECT_FALSE(move_item(write, find_item(write, meeting.id, b, now()), Direction::down));
    take_off(write, c);
    EXPECT_TRUE(move_item(write, find_item(write, meeting.id, b, now()), Direction::up))
        << "past what is off";
    EXPECT_EQ(order(), "ba");
    EXPECT_EQ(count_items(write, meeting.id), 3);
    EXPECT_THROW(find_item(write, meeting.id, c, now()), NotFound);
  });
}

TEST_P(MeetingStorage, WhoTakesAnItemOffDoesNotMakeTheWordsOfOthersVanish) {
  database().write([&](Write& write) {
    const auto asha = member_of_new_group(write, "Friends");
    const Meeting meeting = meeting_of(write, asha, now() + 24h);
    const auto with_words = item_of(write, asha, meeting, "a"),
               without = item_of(write, asha, meeting, "b");
    add_words(write, {meeting, with_words, "It matters to me", std::nullopt, "print", "tag"});
    take_off(write, with_words);
    take_off(write, without);
    EXPECT_TRUE(items_of(write, meeting.id, now() + 24h - 1us).empty())
        << "before it begins nobody sees that somebody wrote";
    EXPECT_THROW(find_item(write, meeting.id, with_words, now() + 24h - 1us), NotFound);
    const auto items = items_of(write, meeting.id, now() + 24h);
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(items[0].id, with_words);
    EXPECT_TRUE(items[0].came_back);
    EXPECT_THROW(find_item(write, meeting.id, without, now() + 24h), NotFound);
    take_words_out(write, words_of_item(write, with_words)[0].id, "Hurts");
    EXPECT_TRUE(items_of(write, meeting.id, now() + 24h).empty());
  });
}

TEST_P(MeetingStorage, WhoCannotComeIsLeftOutAndWhoLeavesIsForgotten) {
  database().write([&](Write& write) {
    const auto asha = member_of_new_group(write, "Friends");
    const auto ben = another(write, asha, "Ben");
    const Meeting meeting = meeting_of(write, asha, now() + 24h);
    const Meeting before = meeting_of(write, asha, now() - 24h);
    EXPECT_EQ(unanswered(write, {meeting}, asha.person()).size(), 1U);
    save_coming(write, meeting, {asha.person(), Way::by_phone, true});
    save_coming(write, meeting, {ben.person(), Way::online, false});
    save_coming(write, meeting, {ben.person(), Way::not_coming, false});
    save_coming(write, before, {ben.person(), Way::online, false});
    EXPECT_TRUE(unanswered(write, {meeting}, asha.person()).empty());
    const std::vector<Id<people::Person>> both{asha.person(), ben.person()};
    EXPECT_EQ(not_coming(write, meeting.id, both), std::vector{ben.person()});
    forget_coming(write, asha.group.id, ben.person(), now());
    EXPECT_EQ(comings_of(write, meeting.id).size(), 1U);
    EXPECT_EQ(comings_of(write, before.id).size(), 1U) << "that was, and is over";
  });
}

TEST_P(MeetingStorage, ACalendarHasOneAddressAtATime) {
  database().write([&](Write& write) {
    const auto member = member_of_new_group(write, "Friends");
    EXPECT_FALSE(has_calendar(write, member.person()));
    save_calendar(write, member.person(), "one");
    save_calendar(write, member.person(), "two");
    EXPECT_FALSE(person_of_calendar(write, "one"));
    EXPECT_EQ(person_of_calendar(write, "two"), member.person());
    forget_calendar(write, member.person());
    EXPECT_FALSE(person_of_calendar(write, "two"));
  });
}

TEST_P(MeetingStorage, WhoGoesIsNamedNowhereAndTheirWordsGoIfTheyWish) {
  const Site site;
  for (const SignedWords choice : {SignedWords::stay, SignedWords::go}) {
    database().write([&](Write& write) {
      const auto asha = member_of_new_group(write, "Friends");
      const Meeting meeting = meeting_of(write, asha, now() + 24h);
      const auto item = item_of(write, asha, meeting);
      const std::string tag = words_maker_tag(site.key, meeting.id, asha.person());
      add_words(write, {meeting, item, "In my name", asha.person(), "", tag});
      add_words(write, {meeting, item, "In nobody's", std::nullopt, "print", tag});
      save_coming(write, meeting, {asha.person(), Way::online, false});
      save_calendar(write, asha.person(), "print");
      EXPECT_EQ(place_for_words(write, meeting.id, tag).made_by_member, 2);
      std::int64_t reached = 0;
      const OfPerson of{
          .site = site, .person = asha.person(), .now = now(), .signed_words = choice};
      while (erase_person(write, site.key, of, reached) == Erased::in_part) {
      }
      EXPECT_FALSE(find_item(write, meeting.id, item, now()).proposed_by);
      EXPECT_TRUE(comings_of(write, meeting.id).empty());
      EXPECT_FALSE(has_calendar(write, asha.person()));
      EXPECT_EQ(place_for_words(write, meeting.id, tag).made_by_member, 0);
      const auto words = words_of_item(write, item);
      EXPECT_EQ(words.size(), choice == SignedWords::stay ? 2U : 1U);
      for (const BeforehandWords& one : words) EXPECT_FALSE(one.signed_by);
    });
  }
}

TEST_P(MeetingStorage, EndsWithItsGroup) {
  const Site site;
  database().write([&](Write& write) {
    const auto asha = member_of_new_group(write, "Friends");
    const Meeting meeting = meeting_of(write, asha, now() + 24h);
    const auto item = item_of(write, asha, meeting);
    add_words(write, {meeting, item, "x", std::nullopt, "print", "tag"});
    save_coming(write, meeting, {asha.person(), Way::online, false});
    std::int64_t reached = 0;
    const OfGroup of{.site = site, .group = asha.group.id, .now = now()};
    while (erase_group(write, of, reached) == Erased::in_part) {
    }
    EXPECT_FALSE(meeting_anywhere(write, meeting.id));
    EXPECT_TRUE(words_of_item(write, item).empty());
    EXPECT_TRUE(comings_of(write, meeting.id).empty());
    EXPECT_EQ(place_for_words(write, meeting.id, "tag").made_in_all, 0);
  });
}

}  // namespace
}  // namespace alongside::meetings::storage_test
