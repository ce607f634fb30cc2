// The one list of routes.
#include "slices/groups/routes.h"
#include "app/pages.h"
#include "app/program.h"
#include "slices/draws/public/draw_routes.h"
#include "slices/draws/search/lottery_tasks.h"
#include "slices/draws/setup/deletion_tasks.h"
#include "slices/draws/setup/setup_routes.h"
#include "slices/files/files_tasks.h"
#include "slices/files/routes.h"
#include "slices/opinions/imports/import_routes.h"
#include "slices/opinions/map/map_routes.h"
#include "slices/opinions/map/map_tasks.h"
#include "slices/opinions/questions/question_routes.h"
#include "slices/people/routes.h"
// new slices: script/new-slice includes above this line

namespace alongside {

std::vector<Route> all_routes() {
  return {
      {Method::get, "/", people::front_page},
      {Method::get, "/about", about_page},
      {Method::get, "/accessibility", accessibility_page},

      {Method::get, "/set-up/:token", people::set_up_page},
      {Method::post, "/set-up/:token", people::set_up},
      {Method::get, "/community", people::settings_page},
      {Method::post, "/community", people::change_settings},

      {Method::get, "/sign-in", people::sign_in_page},
      {Method::post, "/sign-in", people::sign_in},
      {Method::post, "/sign-out", people::sign_out},
      {Method::get, "/sign-up", people::sign_up_page},
      {Method::post, "/sign-up", people::sign_up},
      {Method::get, "/me", people::own_page},
      {Method::post, "/me", people::change_details},
      {Method::post, "/me/passphrase", people::change_passphrase},
      {Method::post, "/me/sign-out-everywhere", people::sign_out_everywhere},
      {Method::get, "/me/data", people::own_data},
      {Method::get, "/people/invitations", people::invitations_page},
      {Method::post, "/people/invitations", people::make_invitation},
      {Method::post, "/people/invitations/end", people::end_invitation},

      {Method::get, "/groups", groups::list_page},
      {Method::get, "/groups/new", groups::new_page},
      {Method::post, "/groups/new", groups::start_group},
      {Method::get, "/groups/:group", groups::group_page},
      {Method::get, "/groups/:group/settings", groups::settings_page},
      {Method::post, "/groups/:group/settings", groups::save_settings},
      {Method::get, "/groups/:group/permissions", groups::permissions_page},
      {Method::post, "/groups/:group/join", groups::join},
      {Method::get, "/groups/:group/leave", groups::leave_page},
      {Method::post, "/groups/:group/leave", groups::leave},
      {Method::get, "/groups/:group/me", groups::perspectives_page},
      {Method::post, "/groups/:group/me", groups::save_own_perspectives},
      {Method::get, "/groups/:group/members", groups::members_list_page},
      {Method::get, "/groups/:group/members/:member", groups::member_page},
      {Method::post, "/groups/:group/members/:member/role", groups::change_role},
      {Method::get, "/groups/:group/members/:member/remove", groups::remove_member_page},
      {Method::post, "/groups/:group/members/:member/remove", groups::remove_member},
      {Method::get, "/groups/:group/requests", groups::requests_page},
      {Method::post, "/groups/:group/requests", groups::ask_to_join},
      {Method::post, "/groups/:group/requests/:request/accept", groups::accept_join_request},
      {Method::post, "/groups/:group/requests/:request/decline", groups::decline_join_request},
      {Method::get, "/groups/:group/invitations", groups::invitations_page},
      {Method::post, "/groups/:group/invitations", groups::invite},
      {Method::post, "/groups/:group/invitations/:invitation/stop", groups::stop_invitation_link},
      {Method::get, "/join/:token", groups::invitation_page},
      {Method::post, "/join/:token", groups::join_by_invitation},

      {Method::get, "/groups/:group/questions", opinions::list_page},
      {Method::get, "/groups/:group/questions/new", opinions::new_page},
      {Method::post, "/groups/:group/questions/new", opinions::ask_question},
      {Method::get, "/groups/:group/questions/import", opinions::import_conversation_page},
      {Method::post, "/groups/:group/questions/import", opinions::import_conversation,
       {Body::upload, Who::member}},
      {Method::get, "/groups/:group/questions/import-results", opinions::import_counts_page},
      {Method::post, "/groups/:group/questions/import-results", opinions::import_counts,
       {Body::upload, Who::member}},
      {Method::get, "/groups/:group/questions/:question", opinions::question_and_statements_page},
      {Method::post, "/groups/:group/questions/:question/answers", opinions::answer_statement},
      {Method::get, "/groups/:group/questions/:question/statements/new",
       opinions::new_statement_form_page},
      {Method::post, "/groups/:group/questions/:question/statements/new",
       opinions::put_forward_statement},
      {Method::get, "/groups/:group/questions/:question/statements/:statement/remove",
       opinions::remove_statement_form_page},
      {Method::post, "/groups/:group/questions/:question/statements/:statement/remove",
       opinions::take_out_statement},
      {Method::get, "/groups/:group/questions/:question/close", opinions::close_question_page},
      {Method::post, "/groups/:group/questions/:question/close", opinions::close_question_now},
      {Method::get, "/groups/:group/questions/:question/results",
       opinions::results_of_question_page},
      {Method::get, "/groups/:group/questions/:question/results/live",
       opinions::results_of_question_live},
      {Method::get, "/groups/:group/questions/:question/results.csv", opinions::results_as_csv},
      {Method::get, "/groups/:group/questions/:question/map", opinions::map_of_question_page},
      {Method::get, "/groups/:group/questions/:question/map/live", opinions::map_of_question_live},
      {Method::get, "/groups/:group/questions/:question/map/you", opinions::own_place_on_map},
      {Method::get, "/groups/:group/questions/:question/map/report", opinions::report_of_map},
      {Method::post, "/groups/:group/questions/:question/map/names", opinions::name_group},
      {Method::post, "/groups/:group/questions/:question/map/names/:name/back",
       opinions::back_name},
      {Method::get, "/groups/:group/questions/:question/map/names/:name/remove",
       opinions::remove_name_form_page},
      {Method::post, "/groups/:group/questions/:question/map/names/:name/remove",
       opinions::take_out_name},
      {Method::get, "/groups/:group/questions/:question/picture",
       opinions::picture_of_question_page},
      {Method::post, "/groups/:group/questions/:question/picture", opinions::choose_picture},
      {Method::get, "/groups/:group/questions/:question/imported",
       opinions::imported_question_page},

      {Method::get, "/groups/:group/selections", draws::list_page},
      {Method::get, "/groups/:group/selections/new", draws::new_page},
      {Method::post, "/groups/:group/selections/new", draws::start_selection},
      {Method::get, "/groups/:group/selections/:selection", draws::home_page},
      {Method::get, "/groups/:group/selections/:selection/settings", draws::change_page},
      {Method::post, "/groups/:group/selections/:selection/settings", draws::change_settings},
      {Method::get, "/groups/:group/selections/:selection/delete", draws::delete_page},
      {Method::post, "/groups/:group/selections/:selection/delete", draws::delete_now},
      {Method::get, "/groups/:group/selections/:selection/pool", draws::pool_came_in_page},
      {Method::get, "/groups/:group/selections/:selection/pool/new", draws::bring_page},
      {Method::post, "/groups/:group/selections/:selection/pool/new", draws::bring_pool,
       {Body::upload, Who::member}},
      {Method::get, "/groups/:group/selections/:selection/missing", draws::who_is_missing},
      {Method::get, "/groups/:group/selections/:selection/reference", draws::shares_page},
      {Method::post, "/groups/:group/selections/:selection/reference", draws::change_shares},
      {Method::post, "/groups/:group/selections/:selection/reference/file", draws::bring_shares,
       {Body::upload, Who::member}},
      {Method::get, "/groups/:group/selections/:selection/quotas", draws::quotas_page},
      {Method::post, "/groups/:group/selections/:selection/quotas", draws::change_quotas},
      {Method::get, "/groups/:group/selections/:selection/quotas/check", draws::check_page},
      {Method::get, "/groups/:group/selections/:selection/review", draws::look_over_page},

      {Method::post, "/groups/:group/selections/:selection/review", draws::find_lottery_now},
      {Method::get, "/groups/:group/selections/:selection/lottery", draws::lottery_page},
      {Method::get, "/groups/:group/selections/:selection/lottery/live", draws::lottery_live},
      {Method::post, "/groups/:group/selections/:selection/lottery/stop", draws::stop_search},
      {Method::post, "/groups/:group/selections/:selection/lottery/again",
       draws::go_back_to_preparing},
      {Method::get, "/groups/:group/selections/:selection/lottery/panels.csv", draws::panels_file},
      {Method::get, "/groups/:group/selections/:selection/lottery/certificate.json",
       draws::certificate_file},
      {Method::get, "/groups/:group/selections/:selection/lottery/replacements/:draw/panels.csv",
       draws::replacement_panels_file},
      {Method::post, "/groups/:group/selections/:selection/publish", draws::publish},
      {Method::get, "/groups/:group/selections/:selection/seed", draws::seed_of_draw_page},
      {Method::post, "/groups/:group/selections/:selection/seed", draws::put_into_seed},
      {Method::post, "/groups/:group/selections/:selection/seed/close", draws::close_seed},
      {Method::post, "/groups/:group/selections/:selection/seed/hand", draws::type_hand_draw},
      {Method::get, "/groups/:group/selections/:selection/places", draws::places_of_draw_page},
      {Method::post, "/groups/:group/selections/:selection/places", draws::note_place},
      {Method::post, "/groups/:group/selections/:selection/places/replacements",
       draws::draw_replacements},
      {Method::get, "/groups/:group/selections/:selection/letters", draws::letters_of_draw_page},
      {Method::post, "/groups/:group/selections/:selection/letters", draws::save_letters},
      {Method::get, "/groups/:group/selections/:selection/letters/print", draws::printed_letters},
      {Method::get, "/groups/:group/selections/:selection/letters.txt", draws::letters_as_text},
      {Method::get, "/groups/:group/selections/:selection/letters.csv", draws::letters_as_csv},
      {Method::get, "/draws/:code", draws::watch_draw},
      {Method::get, "/draws/:code/live", draws::watch_draw_live},
      {Method::get, "/draws/:code/chance", draws::chance_form_page},
      {Method::post, "/draws/:code/chance", draws::look_up_chance},
      {Method::get, "/draws/:code/list", draws::list_of_panels},
      {Method::get, "/draws/:code/lottery.csv", draws::lottery_file},
      {Method::get, "/draws/:code/seed.txt", draws::seed_file},

      {Method::get, "/me/picture", files::own_picture_page},
      {Method::post, "/me/picture", files::choose_own_picture, {Body::upload}},
      {Method::post, "/me/picture/remove", files::remove_own_picture},
      {Method::get, "/me/picture/:file", files::own_picture},
      {Method::get, "/groups/:group/picture", files::group_picture_page},
      {Method::post, "/groups/:group/picture", files::choose_group_picture,
       {Body::upload, Who::member}},
      {Method::post, "/groups/:group/picture/remove", files::remove_group_picture},
      {Method::get, "/groups/:group/members/:member/picture/:file", files::picture_of_member},
      {Method::get, "/groups/:group/files/:file", files::file_of_group},
      {Method::get, "/groups/:group/files/:file/thumbnail", files::thumbnail_of_group},
      {Method::get, "/files/:file", files::file_by_link, {.who = Who::signed_link}},

      // new slices: script/new-slice adds above this line
  };
}

std::vector<BackgroundTask> all_background_tasks(const Site& site) {
  return {files::files_task(site.key), opinions::map_task(), draws::deletion_task(),
          draws::lottery_task(site.key)};
}

std::vector<LiveTopic> all_live_topics() {
  return {opinions::results_live_topic(), opinions::map_live_topic(), draws::watch_live_topic(),
          draws::search_live_topic()};
}

}  // namespace alongside
