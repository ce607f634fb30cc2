// The pool comes in. Files are read, and people sealed, before the write transaction begins, so
// that a large pool holds nobody up.
#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/setup/pool/pool_pages.h"
#include "slices/draws/setup/pool/typed_pool.h"
#include "slices/draws/setup/setup_asking.h"
#include "slices/draws/setup/setup_routes.h"
#include "slices/draws/setup/setup_storage.h"

namespace alongside::draws {
namespace {

constexpr std::size_t shown_file_name_characters = 100;

/// What came in for a field: a file where one was chosen, else the text area.
struct Brought {
  std::string name;
  std::string text;
};

Brought brought(const Request& request, const std::string& field, const std::string& usual_name) {
  const Upload* upload = request.upload(field + "_file");
  const bool chosen = upload != nullptr && (!upload->file_name.empty() || !upload->content.empty());
  if (!chosen) {
    return {usual_name, csv_of_pasted(tidied(request.raw_field(field)))};
  }
  std::string name = tidied_line(upload->file_name);
  if (name.empty() || character_count(name) > shown_file_name_characters) name = usual_name;
  return {name, upload->content};
}

std::vector<std::string> names_in(std::string_view list) {
  std::vector<std::string> names;
  for (std::size_t from = 0; from <= list.size();) {
    const std::size_t to = std::min(list.find(',', from), list.size());
    std::string name = tidied_line(list.substr(from, to - from));
    if (!name.empty()) names.push_back(std::move(name));
    from = to + 1;
  }
  return names;
}

/// As it can be mended in the text area.
std::string mended(const std::string& text) {
  return text.size() <= most_mended_bytes ? repaired_utf8(text) : std::string();
}

struct ReadPool {
  PoolForm form;
  Mistakes mistakes;
  std::optional<Features> features;
  std::optional<People> people;
};

ReadPool read_pool(const Request& request, const Draw& selection) {
  const Brought features = brought(request, "features", "features.csv");
  const Brought people = brought(request, "people", "people.csv");
  ReadPool read{.form = {.people = mended(people.text),
                         .features = mended(features.text),
                         .id_column = request.line_field("id_column"),
                         .address_columns = request.line_field("address_columns")},
                .mistakes = {},
                .features = Features{},
                .people = {}};
  // Without features everybody has the same chance.
  if (!features.text.empty()) {
    read.features = read_any_features({"features", features.name, features.text},
                                      static_cast<int>(selection.seats), read.mistakes);
  }
  if (!read.features) return read;
  read.people = read_people(
      {"people", people.name, people.text}, *read.features,
      {.id_column = read.form.id_column, .address_columns = names_in(read.form.address_columns)},
      read.mistakes);
  return read;
}

Response refused(const Request& request, const Asked& who, ReadPool read) {
  return unprocessable(bring_pool_page(people::frame(request, who.member.visit),
                                       {.member = who.member,
                                        .selection = who.selection,
                                        .form = std::move(read.form),
                                        .mistakes = std::move(read.mistakes)}));
}

}  // namespace

Response pool_came_in_page(const Request& request, Read& read) {
  const Asked who = asked(read, request);
  if (who.selection.people == 0) return see_other(path_to(who.selection));
  std::optional<std::string> salt;
  if (who.organises()) salt = pool_salt_of(read, who.selection.id, request.site->key);
  return ok(pool_page(people::frame(request, who.member.visit),
                      {.member = who.member,
                       .selection = who.selection,
                       .columns = columns_of(read, who.selection.id),
                       .features = features_of(read, who.selection.id),
                       .may_organise = who.organises(),
                       .salt = std::move(salt),
                       .notice = request.queries.first("done") == "brought"
                                     ? std::optional(say("The people came in"))
                                     : std::nullopt}));
}

Response bring_page(const Request& request, Read& read) {
  const Asked who = asked_to_change(read, request);
  return ok(bring_pool_page(people::frame(request, who.member.visit),
                            {.member = who.member, .selection = who.selection}));
}

Response bring_pool(const Request& request, Database& database) {
  // Before anything is read: a stranger's file costs nothing.
  const Asked who = database.read([&](Read& read) { return asked_to_change(read, request); });
  ReadPool read = read_pool(request, who.selection);
  if (!read.mistakes.empty()) return refused(request, who, std::move(read));
  const BroughtPool pool = bring(*read.features, *read.people, random_seed());
  SealedPool sealed = sealed_pool(request.site->key, who.selection.id, pool);
  return database.write([&](Write& write) {
    const Asked now = asked_to_change(write, request);
    const auto before = features_of(write, now.selection.id);
    SealedPool saved = sealed;  // A write may run again.
    take_over_shares(before, saved.features);
    saved.crossings = crossings_taken_over(before, crossings_of(write, now.selection.id), pool);
    save_pool(write, now.selection.id, saved);
    write.commit();
    return see_other(path_to(now.selection) + "/pool?done=brought");
  });
}

}  // namespace alongside::draws
