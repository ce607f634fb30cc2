// The room of decisions: all that it brings to the house.
#include "foundation/rooms/room.h"
#include "slices/decisions/acts.h"
#include "slices/decisions/deciding/telling_asking.h"
#include "slices/decisions/deciding/unanswered_asking.h"
#include "slices/decisions/examples.h"
#include "slices/decisions/life/contribution_asking.h"
#include "slices/decisions/life/ending_storage.h"
#include "slices/decisions/outcome/closing_tasks.h"
#include "slices/decisions/path_parts.h"
#include "slices/decisions/permissions.h"
#include "slices/decisions/routes.h"

namespace alongside::decisions {
namespace {

Card card(const groups::Member& member) {
  return {.path = path_to_decisions(member.group.id),
          .title = say("Decisions"),
          .about = say("Here the group decides together, and nobody is outvoted in silence.")};
}

std::vector<Route> routes() {
  return {
      {Method::get, "/groups/:group/decisions", list_page},
      {Method::get, "/groups/:group/decisions/ways", ways_page},
      {Method::post, "/groups/:group/decisions/notice", set_notice},
      {Method::get, "/groups/:group/decisions/new", new_page},
      {Method::post, "/groups/:group/decisions/new", propose},
      {Method::get, "/groups/:group/decisions/:decision", proposal_page},
      {Method::get, "/groups/:group/decisions/:decision/words", words_page},
      {Method::post, "/groups/:group/decisions/:decision/words", change_words_of},
      {Method::post, "/groups/:group/decisions/:decision/take-on", take_proposal_on},
      {Method::post, "/groups/:group/decisions/:decision/remarks", say_remark},
      {Method::post, "/groups/:group/decisions/:decision/remarks/:remark", reply_to_remark},
      {Method::get, "/groups/:group/decisions/:decision/plan", plan_page},
      {Method::post, "/groups/:group/decisions/:decision/plan", plan},
      {Method::get, "/groups/:group/decisions/:decision/start", start_page},
      {Method::post, "/groups/:group/decisions/:decision/start", start},
      {Method::post, "/groups/:group/decisions/:decision/answer", answer},
      {Method::post, "/groups/:group/decisions/:decision/together", work_together},
      {Method::post, "/groups/:group/decisions/:decision/knowingly", pass_knowingly},
      {Method::post, "/groups/:group/decisions/:decision/reviews", say_review},
      {Method::get, "/groups/:group/decisions/:decision/record.json", record_file},
      {Method::get, "/groups/:group/decisions/:decision/answers.csv", answers_table},
      {Method::get, "/groups/:group/decisions/:decision/ballots.blt", rankings_file},
  };
}

void own_data(JsonWriter& json, Read& read, const OfPerson& of) {
  write_own_data(json, read, of.site.key, of.person);
}

Erased erase_person_here(Write& write, const OfPerson& of, std::int64_t& reached) {
  return erase_person(write, of.site.key, of, reached);
}

std::vector<NamingColumn> naming_columns() {
  return {{"decision_settings", "group_id"},
          {"proposals", "group_id"},
          {"proposals", "written_by", Fate::name_taken},
          {"proposal_texts", "group_id"},
          {"proposal_texts", "written_by", Fate::name_taken},
          {"proposal_remarks", "group_id"},
          {"proposal_remarks", "said_by", Fate::name_taken},
          {"proposal_remarks", "replied_by", Fate::name_taken},
          {"decision_rounds", "group_id"},
          {"decision_round_sides", "group_id"},
          {"decision_ballots", "group_id"},
          {"decision_ballots", "said_by", Fate::name_taken},
          {"decision_ballots", "voter_tag", Fate::name_taken},
          {"decision_tallies", "group_id"},
          {"proposal_options", "group_id"},
          {"decision_chosen", "group_id"},
          {"decision_ties", "group_id"},
          {"decision_stages", "group_id"},
          {"decision_knowings", "group_id"},
          {"decision_knowings", "first_by", Fate::name_taken},
          {"decision_knowings", "second_by", Fate::name_taken},
          {"decision_reviews", "group_id"},
          {"decision_reviews", "said_by", Fate::name_taken}};
}

std::vector<Kept> kept() {
  return {{.about = KeptAbout::what_you_say,
           .what = say("Proposals, questions and suggestions that you wrote"),
           .seen = say("Your group."),
           .until = say("Until the group ends. When you remove your account, your name goes "
                        "from it."),
           .tables = {"proposals", "proposal_texts", "proposal_remarks", "decision_reviews",
                      "decision_knowings"}},
          {.about = KeptAbout::what_you_say,
           .what = say("How you answered when the group decided"),
           .seen = say("Where answers are open: your group, at the end. Where they are "
                       "secret: nobody."),
           .until = say("Until the group ends. Of a secret answer nothing leads to you when "
                        "it is over."),
           .tables = {"decision_ballots"}}};
}

}  // namespace

Room room() {
  return {.name = "decisions",
          .routes = routes(),
          .jobs = decision_jobs,
          .permissions = {&permissions::propose, &permissions::answer, &permissions::look_after,
                          &permissions::set_notice},
          .acts = acts::all(),
          .door = Door::decide,
          .card = card,
          .waiting = waiting_decisions,
          .coming_up = decisions_that_end,
          .notices = decision_notice_kinds(),
          .findable = findable_decisions(),
          .contributions = contributions_of_decisions(),
          .own_data = own_data,
          .member_leaves = leave_decisions,
          .erase_person = erase_person_here,
          .erase_group = erase_group,
          .kept = kept,
          .names = naming_columns(),
          .demonstration = demonstration,
          .test_community = test_community,
          .test_states = test_states};
}

}  // namespace alongside::decisions
