// The picture of a group.
#include "slices/files/file_storage.h"
#include "slices/files/picture_pages.h"
#include "slices/files/routes.h"

namespace alongside::files {
namespace {

groups::Member member_who_may(Transaction& transaction, const Request& request) {
  groups::Member member = groups::member_asking(transaction, request);
  groups::require(member, groups::permissions::change_group);
  return member;
}

std::string path_of(Id<groups::Group> group) {
  return groups::path_to(group) + "/picture";
}

std::optional<Message> notice_of(const Request& request) {
  const std::string_view done = request.queries.first("done");
  if (done == "saved") return say("The picture is saved. Members see it on the group's page");
  if (done == "removed") return say("The picture is gone");
  return std::nullopt;
}

std::optional<html::PhotographShown> shown_picture(Transaction& transaction,
                                                   const groups::Member& member,
                                                   const groups::GroupPicture& picture) {
  const File file = find(transaction, member, {picture.file});
  return html::PhotographShown{.url = Url(path_to(member.group.id, file.id)),
                               .description = picture.description,
                               .width = static_cast<int>(file.width),
                               .height = static_cast<int>(file.height)};
}

std::string page_of(const Request& request, Transaction& transaction, const groups::Member& member,
                    const std::optional<std::string>& typed, const Problems& problems) {
  const auto picture = groups::picture_of(transaction, member.group.id);
  std::vector<html::Crumb> crumbs = groups::crumbs(member);
  crumbs.push_back(
      {say("The group's settings"), Url(groups::path_to(member.group.id) + "/settings")});
  const Used so_far = used(transaction, member.person(), member.group.id, request.now);
  const PicturePage page{.path = path_of(member.group.id),
                         .breadcrumbs = std::move(crumbs),
                         .form = {typed.value_or(picture ? picture->description : std::string())},
                         .has_picture = picture.has_value(),
                         .megabytes_left = megabytes_left_today(so_far),
                         .notice = notice_of(request)};
  std::optional<html::PhotographShown> shown;
  if (picture) shown = shown_picture(transaction, member, *picture);
  return group_picture_html(people::frame(request, member.visit), page, shown, problems);
}

Response again(const Request& request, Database& database, const Problems& problems) {
  return database.read([&](Read& read) {
    const groups::Member member = member_who_may(read, request);
    return unprocessable(
        page_of(request, read, member, request.line_field("description"), problems));
  });
}

bool save_words(Database& database, const Request& request, const std::string& description) {
  return database.write([&](Write& write) {
    const groups::Member member = member_who_may(write, request);
    auto picture = groups::picture_of(write, member.group.id);
    if (!picture) return false;
    picture->description = description;
    groups::set_picture(write, member, *picture);
    write.commit();
    return true;
  });
}

void show_by(Write& write, const Request& request, Id<File> file, const std::string& description) {
  const groups::Member member = member_who_may(write, request);
  if (const auto before = groups::picture_of(write, member.group.id)) {
    remove(write, *request.site, Id<File>{before->file});
  }
  groups::set_picture(write, member, {.file = file.number, .description = description});
}

}  // namespace

Response group_picture_page(const Request& request, Read& read) {
  const groups::Member member = member_who_may(read, request);
  return ok(page_of(request, read, member, std::nullopt, {}));
}

Response choose_group_picture(const Request& request, Database& database) {
  const auto member = database.read([&](Read& read) { return member_who_may(read, request); });
  const std::string done = path_of(member.group.id) + "?done=saved";
  const auto description = accept_description("description", request.line_field("description"));
  if (!description) return again(request, database, description.problems());
  if (!was_chosen(request, "picture") && save_words(database, request, *description)) {
    return see_other(done);
  }
  const auto accepted = accept(request, "picture", Wanted::pictures);
  if (!accepted) return again(request, database, accepted.problems());
  const auto kept =
      keep(database, request, *accepted,
           {.person = member.person(),
            .group = member.group.id,
            .held_by = held_by_group(member.group.id),
            .description = *description,
            .field = "picture"},
           [&](Write& write, Id<File> file) { show_by(write, request, file, *description); });
  if (!kept) return again(request, database, kept.problems());
  return see_other(done);
}

Response remove_group_picture(const Request& request, Write& write) {
  const groups::Member member = member_who_may(write, request);
  groups::remove_picture(write, member.group.id);
  release(write, *request.site, held_by_group(member.group.id));
  write.commit();
  return see_other(path_of(member.group.id) + "?done=removed");
}

}  // namespace alongside::files
