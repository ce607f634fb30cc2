// The room of files: all that it brings to the house.
#include "foundation/rooms/room.h"
#include "slices/files/examples.h"
#include "slices/files/file_storage.h"
#include "slices/files/files_tasks.h"
#include "slices/files/findable_storage.h"
#include "slices/files/own_data_storage.h"
#include "slices/files/routes.h"

namespace alongside::files {
namespace {

std::vector<JobKind> jobs(const Site& site) {
  return {files_job(site.key)};
}

std::vector<Route> routes() {
  return {
      {Method::get, "/me/picture", own_picture_page},
      {Method::post, "/me/picture", choose_own_picture, {Body::upload}},
      {Method::post, "/me/picture/remove", remove_own_picture},
      {Method::get, "/me/picture/:file", own_picture},
      {Method::get, "/groups/:group/picture", group_picture_page},
      {Method::post, "/groups/:group/picture", choose_group_picture, {Body::upload, Who::member}},
      {Method::post, "/groups/:group/picture/remove", remove_group_picture},
      {Method::get, "/groups/:group/members/:member/picture/:file", picture_of_member},
      {Method::get, "/groups/:group/files/:file", file_of_group},
      {Method::get, "/groups/:group/files/:file/thumbnail", thumbnail_of_group},
      {Method::get, "/files/:file", file_by_link, {.who = Who::signed_link}},
  };
}

void own_data(JsonWriter& json, Read& read, const OfPerson& of) {
  write_own_data(json, read, of.site.base_url, of.person);
}

Erased erase_person(Write& write, const OfPerson& of, std::int64_t&) {
  forget_person(write, of.site, of.person);
  return Erased::whole;
}

Erased erase_group(Write& write, const OfGroup& of, std::int64_t&) {
  return erase_some_of_group(write, of.site, of.group) ? Erased::in_part : Erased::whole;
}

std::int64_t erase_days_over(Write& write, Instant now) {
  return forget_earlier_days(write, now, rows_a_step);
}

std::vector<alongside::Keeping> keepings() {
  return {{say("How much somebody brought on a day, in pictures and papers: until the next night"),
           erase_days_over}};
}

std::vector<Kept> kept() {
  return {{.about = KeptAbout::what_you_do,
           .what = say("Pictures and papers that you bring"),
           .seen = say("Those who see what they belong to. Nobody sees who brought them, "
                       "unless it says so there."),
           .until = say("Until they are taken away."),
           .tables = {"files"}},
          {.about = KeptAbout::what_you_do,
           .what = say("How much you brought today"),
           .seen = say("Nobody."),
           .until = say("Until the next day."),
           .tables = {"file_days"}}};
}

}  // namespace

Room room() {
  return {.name = "files",
          .routes = routes(),
          .jobs = jobs,
          .findable = findable_files(),
          .own_data = own_data,
          .erase_person = erase_person,
          .erase_group = erase_group,
          .kept = kept,
          .keepings = keepings,
          .names = {{"files", "group_id"}, {"files", "holder"}, {"file_days", "person_id"}},
          .test_states = test_states};
}

}  // namespace alongside::files
