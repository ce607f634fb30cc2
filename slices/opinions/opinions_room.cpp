// The room of opinions: all that it brings to the house.
#include "foundation/rooms/room.h"
#include "slices/groups/groups.h"
#include "slices/opinions/acts.h"
#include "slices/opinions/examples.h"
#include "slices/opinions/exports/export_routes.h"
#include "slices/opinions/first_look/first_look_routes.h"
#include "slices/opinions/first_look/held_asking.h"
#include "slices/opinions/first_look/held_tasks.h"
#include "slices/opinions/imports/import_routes.h"
#include "slices/opinions/imports/unfinished_imports_tasks.h"
#include "slices/opinions/life/ending_storage.h"
#include "slices/opinions/life/erasing_storage.h"
#include "slices/opinions/life/own_data_storage.h"
#include "slices/opinions/many/many_routes.h"
#include "slices/opinions/map/map_live.h"
#include "slices/opinions/map/map_routes.h"
#include "slices/opinions/map/map_tasks.h"
#include "slices/opinions/own_statements/own_statement_routes.h"
#include "slices/opinions/paper/paper_routes.h"
#include "slices/opinions/permissions.h"
#include "slices/opinions/questions/contribution_asking.h"
#include "slices/opinions/questions/findable_storage.h"
#include "slices/opinions/questions/question_notices_asking.h"
#include "slices/opinions/questions/question_routes.h"
#include "slices/opinions/results/publishing_storage.h"
#include "slices/opinions/typed_commands.h"

namespace alongside::opinions {
namespace {

Card card(const groups::Member& member) {
  return {.path = groups::path_to(member.group.id) + "/questions",
          .title = say("Questions and answers"),
          .about = say("Here you answer questions, ask your own, and see what you agree on.")};
}

std::vector<JobKind> jobs(const Site& site) {
  std::vector<JobKind> all{results_job(), map_job(), unfinished_imports_job(),
                           held_statements_job(site)};
  for (JobKind& kind : question_notice_jobs()) all.push_back(std::move(kind));
  return all;
}

std::vector<Route> routes() {
  return {
      {Method::get, "/groups/:group/questions", list_page},
      {Method::get, "/groups/:group/questions/new", new_page},
      {Method::post, "/groups/:group/questions/new", ask_question},
      {Method::get, "/groups/:group/questions/import", import_conversation_page},
      {Method::post,
       "/groups/:group/questions/import",
       import_conversation,
       {Body::upload, Who::member}},
      {Method::get, "/groups/:group/questions/import-results", import_counts_page},
      {Method::post,
       "/groups/:group/questions/import-results",
       import_counts,
       {Body::upload, Who::member}},
      {Method::get, "/groups/:group/questions/first-look", first_look_choice_page},
      {Method::post, "/groups/:group/questions/first-look", choose_first_look},
      {Method::get, "/groups/:group/questions/:question", question_and_statements_page},
      {Method::post,
       "/groups/:group/questions/:question/answers",
       answer_statement,
       {.repeat = Repeat::harmless}},
      {Method::get, "/groups/:group/questions/:question/statements/new", new_statement_form_page},
      {Method::post, "/groups/:group/questions/:question/statements/new", put_forward_statement},
      {Method::get, "/groups/:group/questions/:question/statements/many",
       many_statements_form_page},
      {Method::post,
       "/groups/:group/questions/:question/statements/many",
       put_forward_many,
       {Body::upload, Who::member}},
      {Method::get, "/groups/:group/questions/:question/statements/mine", own_statement_form_page},
      {Method::post, "/groups/:group/questions/:question/statements/mine", show_own_statement},
      {Method::post, "/groups/:group/questions/:question/statements/mine/change",
       change_own_statement},
      {Method::post, "/groups/:group/questions/:question/statements/mine/withdraw",
       withdraw_own_statement},
      {Method::get, "/groups/:group/questions/:question/statements/:statement/meta",
       mark_statement_form_page},
      {Method::post, "/groups/:group/questions/:question/statements/:statement/meta",
       mark_statement},
      {Method::get, "/groups/:group/questions/:question/paper", paper_of_question_page},
      {Method::post, "/groups/:group/questions/:question/paper", make_paper_form},
      {Method::get, "/groups/:group/questions/:question/paper/typing", typing_form_page},
      {Method::post,
       "/groups/:group/questions/:question/paper/typing",
       type_answers_in,
       {.repeat = Repeat::harmless}},
      {Method::get, "/groups/:group/questions/:question/paper/:code", paper_form_page},
      {Method::get, "/groups/:group/questions/:question/close", close_question_page},
      {Method::post, "/groups/:group/questions/:question/close", close_question_now},
      {Method::get, "/groups/:group/questions/:question/results", results_of_question_page},
      {Method::get, "/groups/:group/questions/:question/results/live", results_of_question_live},
      {Method::get, "/groups/:group/questions/:question/results.csv", results_as_csv},
      {Method::get, "/groups/:group/questions/:question/export", export_of_question_page},
      {Method::get, "/groups/:group/questions/:question/export.zip", export_of_question},
      {Method::get, "/groups/:group/questions/:question/map", map_of_question_page},
      {Method::get, "/groups/:group/questions/:question/map/live", map_of_question_live},
      {Method::get, "/groups/:group/questions/:question/map/you", own_place_on_map},
      {Method::get, "/groups/:group/questions/:question/map/report", report_of_map},
      {Method::post, "/groups/:group/questions/:question/map/names", name_group},
      {Method::post, "/groups/:group/questions/:question/map/names/:name/back", back_name},
      {Method::get, "/groups/:group/questions/:question/picture", picture_of_question_page},
      {Method::post, "/groups/:group/questions/:question/picture", choose_picture},
      {Method::get, "/groups/:group/questions/:question/imported", imported_question_page},
  };
}

std::vector<NoticeKind> notices() {
  std::vector<NoticeKind> all = question_notice_kinds();
  all.push_back(held_notice_kind());
  return all;
}

std::vector<ContributionKind> contributions() {
  std::vector<ContributionKind> all = contributions_of_opinions();
  all.push_back(held_contributions());
  return all;
}

void own_data(JsonWriter& json, Read& read, const OfPerson& of) {
  write_own_data(json, read, of.site.key, of.person, of.now);
}

void member_leaves(Write& write, const Leaving& leaving) {
  end_pictures(write, leaving.group, leaving.person);
}

Erased erase_person_here(Write& write, const OfPerson& of, std::int64_t& reached) {
  return erase_person(write, of.site.key, of, reached);
}

std::vector<Kept> kept() {
  return {{.about = KeptAbout::what_you_say,
           .what = say("What you put forward. Your name is with it only if you signed it"),
           .seen = say("Your group, and everybody where the group makes answers public."),
           .until = say("Until you withdraw it or the group ends. Your name goes with your "
                        "account."),
           .tables = {"statements"}},
          {.about = KeptAbout::what_you_say,
           .what = say("What you put forward and the group looks at first. Your name is with it "
                       "only if you signed it"),
           .seen = say("Those who lead the group. Others too, if somebody proposes to keep it "
                       "back."),
           .until = say("7 days at most. Then everybody in the group is shown it, or two have "
                        "kept it back. Your name goes with your account."),
           .tables = {"held_statements"}},
          {.about = KeptAbout::what_you_say,
           .what = say("Your answers to statements, without your name"),
           .seen = say("Nobody sees yours by themselves. People see counts."),
           .until = say("Until the group ends. What ties them to you goes with your "
                        "account."),
           .tables = {"participants"}},
          {.about = KeptAbout::what_you_say,
           .what = say("How many statements you made on a question, without your name"),
           .seen = say("Nobody. It is there so that nobody makes too many."),
           .until = say("Until the group ends or you remove your account."),
           .tables = {"statement_makers"}},
          {.about = KeptAbout::what_you_do,
           .what = say("That you asked a question"),
           .seen = say("Nobody sees that it was you."),
           .until = say("Until the group ends. When you remove your account, your name goes "
                        "from it."),
           .tables = {"questions"}},
          {.about = KeptAbout::what_you_do,
           .what = say("That you are for a name that a part of a map is called by, without "
                       "your own name"),
           .seen = say("Nobody. People see counts."),
           .until = say("Until the group ends. What ties it to you goes with your account."),
           .tables = {"map_name_backings"}},
          {.about = KeptAbout::what_you_say,
           .what = say("That you show your answers with your name"),
           .seen = say("Those who do the same."),
           .until = say("Until you stop. That you once did stays until you leave."),
           .tables = {"picture_consents"}}};
}

}  // namespace

Room room() {
  return {.name = "opinions",
          .routes = routes(),
          .live_topics = {results_live_topic(), map_live_topic()},
          .jobs = jobs,
          .permissions = {&permissions::ask_question, &permissions::put_forward_statement,
                          &permissions::put_forward_many, &permissions::answer_statements,
                          &permissions::see_results, &permissions::close_question,
                          &permissions::mark_statement, &permissions::choose_first_look,
                          &permissions::look_first},
          .acts = acts::all(),
          .door = Door::talk,
          .card = card,
          .waiting = waiting_questions,
          .coming_up = questions_that_close,
          .notices = notices(),
          .findable = findable_opinions(),
          .contributions = contributions(),
          .own_data = own_data,
          .member_leaves = member_leaves,
          .erase_person = erase_person_here,
          .erase_group = erase_group,
          .kept = kept,
          .names = {{"questions", "group_id"},
                    {"questions", "asked_by", Fate::name_taken},
                    {"statements", "signed_by", Fate::name_taken},
                    {"participants", "person_tag", Fate::name_taken},
                    {"statement_makers", "maker_tag"},
                    {"held_statements", "signed_by", Fate::name_taken},
                    {"first_looks", "group_id"},
                    {"map_name_backings", "backer_tag", Fate::name_taken},
                    {"picture_consents", "group_id"},
                    {"picture_consents", "person_id"}},
          .commands = add_commands,
          .demonstration = demonstration,
          .test_community = test_community};
}

}  // namespace alongside::opinions
