// The picture that a person is shown by.
#include "slices/files/file_storage.h"
#include "slices/files/picture_pages.h"
#include "slices/files/routes.h"

namespace alongside::files {
namespace {

constexpr std::string_view own_path = "/me/picture";

std::optional<people::Portrait> portrait_of(Transaction& transaction, Id<people::Person> person) {
  auto portraits = people::portraits_of(transaction, {person});
  if (portraits.empty()) return std::nullopt;
  return std::move(portraits.front());
}

std::optional<Message> own_notice_of(const Request& request) {
  const std::string_view done = request.queries.first("done");
  if (done == "saved") return say("Your picture is saved. This is how people see you now");
  if (done == "removed") return say("Your picture is gone. People see your letters now");
  return std::nullopt;
}

std::string page_of(const Request& request, Transaction& transaction, const people::Visit& here,
                    const std::optional<std::string>& typed, const Problems& problems) {
  const people::Person& person = *here.person;
  const auto portrait = portrait_of(transaction, person.id);
  html::PortraitShown shown{.initials = people::initials(person.name),
                            .name = person.name,
                            .picture = {},
                            .size = html::PortraitShown::Size::large};
  if (portrait) {
    shown.picture = Url(std::string(own_path) + "/" + std::to_string(portrait->file));
    shown.description = portrait->description;
  }
  const PicturePage page{.path = std::string(own_path),
                         .breadcrumbs = {{say("Your account"), Url("/me")}},
                         .form = {typed.value_or(portrait ? portrait->description : std::string())},
                         .has_picture = portrait.has_value(),
                         .megabytes_left = megabytes_left_today(
                             used(transaction, person.id, std::nullopt, request.now)),
                         .notice = own_notice_of(request)};
  return own_picture_html(people::frame(request, here), page, shown, problems);
}

Response own_page_again(const Request& request, Database& database, const Problems& problems) {
  return database.read([&](Read& read) {
    const people::Visit here = people::visit_signed_in(read, request);
    return unprocessable(page_of(request, read, here, request.line_field("description"), problems));
  });
}

/// The words alone were changed. False where there is no picture that they could be for.
bool save_own_words(Database& database, const Request& request, const std::string& description) {
  return database.write([&](Write& write) {
    auto portrait = portrait_of(write, people::visit_signed_in(write, request).person->id);
    if (!portrait) return false;
    portrait->description = description;
    people::set_portrait(write, *portrait);
    write.commit();
    return true;
  });
}

/// In place of the one before, which goes.
void show_own(Write& write, const Request& request, Id<File> file, const std::string& description) {
  const Id<people::Person> person = people::visit_signed_in(write, request).person->id;
  if (const auto before = portrait_of(write, person)) {
    remove(write, *request.site, Id<File>{before->file});
  }
  people::set_portrait(write, {.person = person, .file = file.number, .description = description});
}

}  // namespace

Response own_picture_page(const Request& request, Read& read) {
  const people::Visit here = people::visit_signed_in(read, request);
  return ok(page_of(request, read, here, std::nullopt, {}));
}

Response choose_own_picture(const Request& request, Database& database) {
  const auto person =
      database.read([&](Read& read) { return people::visit_signed_in(read, request).person->id; });
  const auto description = accept_description("description", request.line_field("description"));
  if (!description) return own_page_again(request, database, description.problems());
  if (!was_chosen(request, "picture") && save_own_words(database, request, *description)) {
    return see_other("/me/picture?done=saved");
  }
  const auto accepted = accept(request, "picture", Wanted::pictures);
  if (!accepted) return own_page_again(request, database, accepted.problems());
  const auto kept =
      keep(database, request, *accepted,
           {.person = person,
            .group = std::nullopt,
            .held_by = held_by_person(person),
            .description = *description,
            .field = "picture"},
           [&](Write& write, Id<File> file) { show_own(write, request, file, *description); });
  if (!kept) return own_page_again(request, database, kept.problems());
  return see_other("/me/picture?done=saved");
}

Response remove_own_picture(const Request& request, Write& write) {
  const Id<people::Person> person = people::visit_signed_in(write, request).person->id;
  people::remove_portrait(write, person);
  release(write, *request.site, held_by_person(person));
  write.commit();
  return see_other("/me/picture?done=removed");
}

}  // namespace alongside::files
