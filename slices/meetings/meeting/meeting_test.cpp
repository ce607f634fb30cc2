#include "slices/meetings/meeting/meeting.h"

#include <gtest/gtest.h>

#include "slices/meetings/agenda/item.h"
#include "slices/meetings/beforehand/beforehand.h"
#include "slices/meetings/coming/coming.h"
#include "slices/meetings/running/run.h"

namespace alongside::meetings::meeting_test {
namespace {

using namespace std::chrono_literals;

const Instant now = Instant(std::chrono::days(20'000));

MeetingForm good() {
  return {.title = "Spring",
          .about = {},
          .day = "1",
          .month = "1",
          .year = "2027",
          .time = "2pm",
          .minutes = "90",
          .zone = {},
          .place = "Room 2",
          .link = {},
          .phone = {},
          .begins_at = now + 24h};
}

bool has_problem(const MeetingForm& form, std::string_view field) {
  const auto accepted = accept_meeting(form, now);
  return !accepted && accepted.problems().front().field == field;
}

TEST(Meeting, HasANameATimeToComeAndSomewhereToBe) {
  EXPECT_TRUE(accept_meeting(good(), now));
  MeetingForm form = good();
  form.title = "";
  EXPECT_TRUE(has_problem(form, "title"));
  form = good();
  form.place = "";
  EXPECT_TRUE(has_problem(form, "place"));
  form.phone = "0113 496 0000";
  EXPECT_TRUE(accept_meeting(form, now)) << "by phone alone";
  form = good();
  form.begins_at = now;
  EXPECT_TRUE(has_problem(form, "day"));
  form.begins_at = std::nullopt;
  EXPECT_TRUE(has_problem(form, "day"));
  form = good();
  for (const char* minutes : {"", "4", "721", "an hour"}) {
    form.minutes = minutes;
    EXPECT_TRUE(has_problem(form, "minutes")) << minutes;
  }
  form = good();
  for (const char* link : {"meet.example", "javascript:alert(1)", "https://a b"}) {
    form.link = link;
    EXPECT_TRUE(has_problem(form, "link")) << link;
  }
  form = good();
  form.title = std::string(limits::title_characters + 1, 'x');
  EXPECT_TRUE(has_problem(form, "title"));
}

TEST(Meeting, ReadsTimesAsPeopleWriteThem) {
  const std::pair<const char*, std::int64_t> times[]{
      {"14:30", 870}, {"14.30", 870}, {"2:30pm", 870}, {"2.30 PM", 870}, {"2pm", 840},   {"9", 540},
      {"09:05", 545}, {"12am", 0},    {"12pm", 720},   {"0:00", 0},      {"23:59", 1439}};
  for (const auto& [typed, minute] : times) EXPECT_EQ(minute_of_day(typed), minute) << typed;
  for (const char* typed : {"", "24:00", "9:5", "9:60", "13pm", "0am", "half past", "9:00:00", "-1",
                            "pm", "1e1", "+9:00"}) {
    EXPECT_FALSE(minute_of_day(typed)) << typed;
  }
}

Meeting meeting_at(Instant begins_at) {
  Meeting meeting;
  meeting.begins_at = begins_at;
  meeting.minutes = 60;
  return meeting;
}

TEST(Meeting, IsChangedUntilItIsOverOrCalledOff) {
  Meeting meeting = meeting_at(now - 30min);
  EXPECT_FALSE(why_not_changed(meeting, now));
  EXPECT_TRUE(why_not_changed(meeting, now + 30min));
  meeting.called_off_at = now;
  EXPECT_TRUE(why_not_changed(meeting, now));
  EXPECT_FALSE(accept_calling_off(meeting, "Snow", now));
  meeting.called_off_at = {};
  EXPECT_FALSE(accept_calling_off(meeting, "", now));
  EXPECT_TRUE(accept_calling_off(meeting, "Snow", now));
}

/// Words said beforehand are shown when it begins, and hidden until then.
TEST(Meeting, IsMovedByNobodyToSeeWhoWroteOrToHideIt) {
  const Meeting meeting = meeting_at(now + 72h);
  EXPECT_FALSE(why_not_moved(meeting, now + 72h, now));
  EXPECT_FALSE(why_not_moved(meeting, now + 100h, now));
  EXPECT_FALSE(why_not_moved(meeting, now + 24h, now));
  EXPECT_TRUE(why_not_moved(meeting, now + 24h - 1min, now)) << "words would be shown at once";
  EXPECT_TRUE(why_not_moved(meeting, now + 1min, now));
  const Meeting near = meeting_at(now + 2h);
  EXPECT_FALSE(why_not_moved(near, now + 3h, now));
  EXPECT_TRUE(why_not_moved(near, now + 1h, now));
  const Meeting begun = meeting_at(now - 1min);
  EXPECT_TRUE(why_not_moved(begun, now + 72h, now)) << "what was shown would be hidden again";
  EXPECT_TRUE(why_not_moved(meeting_at(now), now + 1h, now));
  EXPECT_FALSE(why_not_moved(begun, now - 1min, now));
}

TEST(Run, IsNotLockedByWhoIsAway) {
  meetings::Run run;
  run.begun_at = now;
  EXPECT_TRUE(may_take_lead(run, now)) << "nobody leads";
  run.lead_by = Id<people::Person>{1};
  run.pen_by = Id<people::Person>{1};
  EXPECT_FALSE(may_take_lead(run, now + leader_away - 1s));
  EXPECT_TRUE(may_take_lead(run, now + leader_away));
  run.lead_seen_at = now + 10min;
  EXPECT_FALSE(may_take_lead(run, now + leader_away));
  EXPECT_TRUE(may_take_lead(run, now + 10min + leader_away));
  EXPECT_FALSE(may_take_pen(run)) << "from hand to hand while it is on";
  run.ended_at = now + 30min;
  EXPECT_FALSE(may_take_lead(run, now + 24h));
  EXPECT_TRUE(may_take_pen(run));
  run.notes_agreed_at = now + 24h;
  EXPECT_FALSE(may_take_pen(run));
}

TEST(Coming, OneOrTwoPeopleAreNoNumber) {
  EXPECT_EQ(count_shown(0), 0);
  EXPECT_EQ(count_shown(2), 0);
  EXPECT_EQ(count_shown(3), 3);
}

TEST(Item, StaysFromWhenTheMeetingBegins) {
  const Meeting meeting = meeting_at(now + 30min);
  EXPECT_FALSE(why_item_stays(meeting, false, now));
  EXPECT_TRUE(why_item_stays(meeting, true, now)) << "begun before its time";
  EXPECT_TRUE(why_item_stays(meeting, false, now + 30min));
}

TEST(Meeting, OtherWordsAloneMoveNothing) {
  const Meeting meeting = meeting_at(now);
  NewMeeting same{.title = "Another name",
                  .about = "x",
                  .begins_at = now,
                  .minutes = 60,
                  .zone = {},
                  .place = {},
                  .link = {},
                  .phone = {}};
  EXPECT_FALSE(is_moved(meeting, same));
  same.place = "Room 3";
  EXPECT_TRUE(is_moved(meeting, same));
}

TEST(Beforehand, IsTakenBeforeAndShownFromTheBeginning) {
  const Meeting meeting = meeting_at(now + 1h);
  EXPECT_TRUE(takes_words(meeting, now));
  EXPECT_FALSE(shows_words(meeting, now));
  EXPECT_FALSE(takes_words(meeting, now + 1h));
  EXPECT_TRUE(shows_words(meeting, now + 1h));
  EXPECT_TRUE(accept_words({"x", "none"}, meeting, {}, now));
  EXPECT_TRUE(accept_words({"x", "mine"}, meeting, {}, now)->sign);
  EXPECT_FALSE(accept_words({"x", ""}, meeting, {}, now));
  EXPECT_FALSE(accept_words({"", "none"}, meeting, {}, now));
  EXPECT_FALSE(accept_words({"x", "none"}, meeting, {}, now + 1h));
  EXPECT_FALSE(accept_words({"x", "none"}, meeting, {limits::words_of_member_most, 20}, now));
  EXPECT_FALSE(accept_words({"x", "none"}, meeting, {0, limits::words_of_meeting_most}, now));
}

TEST(Item, HasATitleAPurposeAndMinutes) {
  EXPECT_TRUE(accept_item({"Letters", "", "talk", "10"}, 0));
  EXPECT_FALSE(accept_item({"", "", "talk", "10"}, 0));
  EXPECT_FALSE(accept_item({"Letters", "", "sing", "10"}, 0));
  EXPECT_FALSE(accept_item({"Letters", "", "talk", "0"}, 0));
  EXPECT_FALSE(accept_item({"Letters", "", "talk", "241"}, 0));
  EXPECT_FALSE(accept_item({"Letters", "", "talk", "10"}, limits::most_items));
}

}  // namespace
}  // namespace alongside::meetings::meeting_test
