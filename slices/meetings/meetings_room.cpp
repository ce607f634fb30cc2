// The room of meetings: all that it brings to the house.
#include "foundation/rooms/room.h"
#include "slices/meetings/acts.h"
#include "slices/meetings/coming/coming_storage.h"
#include "slices/meetings/examples.h"
#include "slices/meetings/finding/contributions_asking.h"
#include "slices/meetings/life/life_storage.h"
#include "slices/meetings/meeting/meeting_asking.h"
#include "slices/meetings/path_parts.h"
#include "slices/meetings/permissions.h"
#include "slices/meetings/routes.h"
#include "slices/meetings/running/going_round_storage.h"
#include "slices/meetings/running/now_live.h"
#include "slices/meetings/running/run_storage.h"
#include "slices/meetings/told/meeting_notices_asking.h"
#include "slices/meetings/turns/turn_storage.h"

namespace alongside::meetings {
namespace {

Card card(const groups::Member& member) {
  return {.path = path_to_meetings(member.group.id),
          .title = say("Meetings"),
          .about = say("Here you see when you meet, make the agenda together, and say how you "
                       "take part.")};
}

std::vector<JobKind> jobs(const Site&) {
  return meeting_jobs();
}

std::vector<Route> routes() {
  return {
      {Method::get, "/groups/:group/meetings", meetings_page},
      {Method::get, "/groups/:group/meetings/new", arrange_page},
      {Method::post, "/groups/:group/meetings/new", arrange_meeting},
      {Method::get, "/groups/:group/meetings/:meeting", meeting_page},
      {Method::get, "/groups/:group/meetings/:meeting/change", change_meeting_page},
      {Method::post, "/groups/:group/meetings/:meeting/change", save_meeting},
      {Method::get, "/groups/:group/meetings/:meeting/call-off", call_off_page},
      {Method::post, "/groups/:group/meetings/:meeting/call-off", call_off_meeting},
      {Method::post,
       "/groups/:group/meetings/:meeting/coming",
       say_coming,
       {.repeat = Repeat::harmless}},
      {Method::get, "/groups/:group/meetings/:meeting/meeting.ics", meeting_file},
      {Method::get, "/groups/:group/meetings/:meeting/items/new", new_item_page},
      {Method::post, "/groups/:group/meetings/:meeting/items/new", propose_item},
      {Method::get, "/groups/:group/meetings/:meeting/items/:item", item_page},
      {Method::get, "/groups/:group/meetings/:meeting/items/:item/change", change_item_page},
      {Method::post, "/groups/:group/meetings/:meeting/items/:item/change", save_item},
      {Method::post, "/groups/:group/meetings/:meeting/items/:item/take-off", take_item_off},
      {Method::post, "/groups/:group/meetings/:meeting/items/:item/move", order_item},
      {Method::post, "/groups/:group/meetings/:meeting/items/:item/words", say_words},
      {Method::get, "/groups/:group/meetings/:meeting/words/mine", own_words_page},
      {Method::post, "/groups/:group/meetings/:meeting/words/mine", show_own_words},
      {Method::post, "/groups/:group/meetings/:meeting/words/withdraw", withdraw_own_words},
      {Method::get, "/groups/:group/meetings/:meeting/now", now_page},
      {Method::get, "/groups/:group/meetings/:meeting/now/live", now_stream},
      {Method::post, "/groups/:group/meetings/:meeting/now/begin", begin_meeting},
      {Method::post, "/groups/:group/meetings/:meeting/now/end", end_meeting},
      {Method::post, "/groups/:group/meetings/:meeting/now/item", next_item},
      {Method::post, "/groups/:group/meetings/:meeting/now/ask", ask_turn},
      {Method::post, "/groups/:group/meetings/:meeting/now/pass", pass_own_turn},
      {Method::post, "/groups/:group/meetings/:meeting/now/next", next_turn},
      {Method::post, "/groups/:group/meetings/:meeting/now/give", give_other_turn},
      {Method::post, "/groups/:group/meetings/:meeting/now/stop", stop_turn},
      {Method::get, "/groups/:group/meetings/:meeting/now/turns", choose_turn_page},
      {Method::post, "/groups/:group/meetings/:meeting/now/consent", consent_to_sides},
      {Method::post, "/groups/:group/meetings/:meeting/now/here", stay_in_lead},
      {Method::post, "/groups/:group/meetings/:meeting/now/:role/:what", change_role_in_meeting},
      {Method::get, "/groups/:group/meetings/:meeting/notes", notes_page},
      {Method::post, "/groups/:group/meetings/:meeting/notes/agree", agree_on_notes},
      {Method::get, "/groups/:group/meetings/:meeting/items/:item/notes", write_notes_page},
      {Method::post, "/groups/:group/meetings/:meeting/items/:item/notes", save_notes},
      {Method::post, "/groups/:group/meetings/:meeting/items/:item/marks", mark_notes},
      {Method::post, "/groups/:group/meetings/:meeting/items/:item/changes", deal_with_change},
      {Method::get, "/me/calendar", calendar_page},
      {Method::post, "/me/calendar", make_calendar_address},
      {Method::post, "/me/calendar/end", end_calendar_address},
      {Method::get, "/calendars/:address", calendar_file},
  };
}

void own_data(JsonWriter& json, Read& read, const OfPerson& of) {
  write_own_data(json, read, of.person);
}

void member_leaves(Write& write, const Leaving& leaving) {
  forget_coming(write, leaving.group, leaving.person, leaving.now);
  withdraw_consent(write, leaving.group, leaving.person);
  forget_rounds(write, leaving.group, leaving.person);
  leave_runs(write, leaving.group, leaving.person);
  pass_turns_in(write, leaving.group, leaving.person, leaving.now);
}

Erased erase_person_here(Write& write, const OfPerson& of, std::int64_t& reached) {
  return erase_person(write, of.site.key, of, reached);
}

std::vector<Kept> kept() {
  return {{.about = KeptAbout::what_you_do,
           .what = say("Meetings that you arranged, and things to talk about that you "
                       "proposed"),
           .seen = say("Nobody sees that it was you."),
           .until = say("Until the group ends. When you remove your account, your name goes "
                        "from it."),
           .tables = {"meetings", "meeting_items"}},
          {.about = KeptAbout::what_you_do,
           .what = say("How you come to a meeting, and whether a supporter comes"),
           .seen = say("Your group sees how you come. Of supporters, and of people who "
                       "cannot come, it sees the number, from three on."),
           .until = say("Until the group ends or you leave."),
           .tables = {"meeting_comings"}},
          {.about = KeptAbout::what_you_say,
           .what = say("What you wrote before a meeting. Your name is with it only if you "
                       "signed it"),
           .seen = say("Your group, when the meeting begins."),
           .until = say("Until you take it back or the group ends. Your name goes with your "
                        "account."),
           .tables = {"meeting_words", "meeting_word_makers"}},
          {.about = KeptAbout::what_you_do,
           .what = say("That you led a meeting, wrote its notes or had a turn, and what "
                       "you typed"),
           .seen = say("Your group."),
           .until = say("Until the group ends. When you remove your account, your name goes "
                        "from it."),
           .tables = {"meeting_runs", "meeting_turns", "meeting_notes", "meeting_marks"}},
          {.about = KeptAbout::what_you_do,
           .what = say("Which meetings you led or wrote the notes of, so that both go round"),
           .seen = say("Your group sees whose turn it is, and nothing more."),
           .until = say("Until you leave or the group ends."),
           .tables = {"meeting_rounds"}},
          {.about = KeptAbout::you,
           .what = say("Whether your turns count for your side"),
           .seen = say("Nobody. People see numbers, from three of a side on."),
           .until = say("Until you change it or leave."),
           .tables = {"meeting_consents"}},
          {.about = KeptAbout::you,
           .what = say("That you have an address for your calendar"),
           .seen = say("You alone."),
           .until = say("Until you end it."),
           .tables = {"meeting_calendars"}}};
}

}  // namespace

Room room() {
  return {.name = "meetings",
          .routes = routes(),
          .live_topics = {meeting_live_topic()},
          .jobs = jobs,
          .permissions = {&permissions::arrange_meeting, &permissions::lead_meeting,
                          &permissions::make_agenda, &permissions::say_beforehand},
          .acts = acts::all(),
          .door = Door::talk,
          .card = card,
          .waiting = waiting_meetings,
          .coming_up = meetings_that_come,
          .notices = meeting_notice_kinds(),
          .findable = findable_meetings(),
          .contributions = contributions_of_meetings(),
          .own_data = own_data,
          .member_leaves = member_leaves,
          .erase_person = erase_person_here,
          .erase_group = erase_group,
          .kept = kept,
          .names = {{"meetings", "group_id"},
                    {"meetings", "arranged_by", Fate::name_taken},
                    {"meeting_comings", "group_id"},
                    {"meeting_comings", "person_id"},
                    {"meeting_items", "group_id"},
                    {"meeting_items", "proposed_by", Fate::name_taken},
                    {"meeting_words", "group_id"},
                    {"meeting_words", "signed_by", Fate::name_taken},
                    {"meeting_word_makers", "maker_tag"},
                    {"meeting_calendars", "person_id"},
                    {"meeting_runs", "group_id"},
                    {"meeting_runs", "lead_by", Fate::name_taken},
                    {"meeting_runs", "pen_by", Fate::name_taken},
                    {"meeting_rounds", "group_id"},
                    {"meeting_rounds", "person_id"},
                    {"meeting_turns", "group_id"},
                    {"meeting_turns", "person_id", Fate::name_taken},
                    {"meeting_consents", "group_id"},
                    {"meeting_consents", "person_id"},
                    {"meeting_notes", "group_id"},
                    {"meeting_notes", "written_by", Fate::name_taken},
                    {"meeting_marks", "group_id"},
                    {"meeting_marks", "added_by", Fate::name_taken}},
          .demonstration = demonstration,
          .test_community = test_community};
}

}  // namespace alongside::meetings
