// The pool comes in. Files are read, and people sealed, before the write transaction begins, so
// that a large pool holds nobody up.
#include <map>

#include "foundation/record/record.h"
#include "foundation/tables/plain_text.h"
#include "slices/draws/acts.h"
#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/setup/pool/picked_columns.h"
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
  std::vector<Message> notes;
  std::optional<Message> problem;  // Where it is no table: what to do.
};

Brought brought(const Request& request, const std::string& field, const std::string& usual_name) {
  const Upload* upload = request.upload(field + "_file");
  const bool chosen = upload != nullptr && (!upload->file_name.empty() || !upload->content.empty());
  if (!chosen) {
    return {usual_name, csv_of_pasted(tidied(request.raw_field(field))), {}, {}};
  }
  std::string name = tidied_line(upload->file_name);
  if (name.empty() || character_count(name) > shown_file_name_characters) name = usual_name;
  ReadText read = plain_text_of({field, name, upload->content});
  if (!read.plain) return {name, "", {}, std::move(read.problem)};
  return {name, std::move(read.plain->text), std::move(read.plain->notes), {}};
}

/// As it can be mended in the text area.
std::string mended(const std::string& text) {
  return text.size() <= most_mended_bytes ? repaired_utf8(text) : std::string();
}

struct ReadPool {
  PoolForm form;
  Mistakes mistakes;
  Problems problems;
  std::vector<Message> notes;
  std::optional<Features> features;
  std::vector<ShownColumn> columns;
  std::int64_t rows = 0;
  std::map<std::string, ColumnKind> kinds;  // As picked, by heading.
  std::optional<People> people;             // Nothing where anything is wrong, or not picked yet.
};

/// What was brought, without what was picked; its tables, and all that is wrong with them.
struct BroughtTables {
  Brought features, people;
  std::optional<Table> table;  // Of the people.
};

BroughtTables read_tables(const Request& request, const Draw& selection, ReadPool& read) {
  BroughtTables tables{.features = brought(request, "features", "features.csv"),
                       .people = brought(request, "people", "people.csv"),
                       .table = {}};
  read.form.people = mended(tables.people.text);
  read.form.features = mended(tables.features.text);
  for (const Brought* one : {&tables.features, &tables.people}) {
    read.notes.insert(read.notes.end(), one->notes.begin(), one->notes.end());
    const std::string field = one == &tables.people ? "people" : "features";
    if (one->problem) read.mistakes.tell({field, one->name, ""}, 0, *one->problem);
  }
  if (!read.mistakes.empty()) return tables;
  read.features = Features{};
  if (!tables.features.text.empty()) {
    read.features = read_any_features({"features", tables.features.name, tables.features.text},
                                      static_cast<int>(selection.seats), read.mistakes);
  }
  Mistakes of_table;  // The reader of people tells them again.
  tables.table = read_table({"people", tables.people.name, tables.people.text}, of_table);
  if (tables.table && tables.table->rows.empty()) tables.table = std::nullopt;
  return tables;
}

std::vector<std::string> kinds_in(const Request& request, std::size_t columns) {
  std::vector<std::string> kinds;
  for (std::size_t n = 0; n < columns; ++n) kinds.push_back(request.line_field(kind_field(n)));
  return kinds;
}

/// The people, with what was picked for these columns, or as they are guessed.
void read_picked(const Draw& selection, const BroughtTables& tables, ReadPool& read) {
  const auto picked = accept_columns(read.columns, read.form.kinds, read.form.same_address);
  if (!picked) {
    read.problems = picked.problems();
    return;
  }
  auto features = with_picked(*read.features, *tables.table, read.columns, *picked,
                              static_cast<int>(selection.seats));
  if (!features) {
    read.problems = features.problems();
    return;
  }
  read.features = std::move(features).take();
  read.kinds = picked->by_heading(read.columns);
  read.people = read_people({"people", tables.people.name, tables.people.text}, *read.features,
                            options_of(read.columns, *picked), read.mistakes);
}

/// Guesses find mistakes in files, and nothing more: whoever brings them looks them over.
void take_picked(const Request& request, const Draw& selection, const BroughtTables& tables,
                 ReadPool& read) {
  const bool was_picked = request.line_field("columns") == columns_print(read.columns) &&
                          request.line_field("again").empty();
  if (was_picked) {
    read.form.kinds = kinds_in(request, read.columns.size());
    read.form.same_address = request.line_field("same_address") == "yes";
  }
  read_picked(selection, tables, read);
  if (was_picked) return;
  read.people = std::nullopt;
  read.problems.clear();
}

ReadPool read_pool(const Request& request, const Draw& selection) {
  ReadPool read;
  const BroughtTables tables = read_tables(request, selection, read);
  if (!tables.table && read.mistakes.empty()) {
    read_people({"people", tables.people.name, tables.people.text}, Features{}, {}, read.mistakes);
  }
  if (!tables.table || !read.features) return read;
  read.columns = shown_columns(*tables.table, *read.features);
  read.rows = static_cast<std::int64_t>(tables.table->rows.size());
  read.notes.insert(read.notes.end(), read.features->notes.begin(), read.features->notes.end());
  read.notes.insert(read.notes.end(), tables.table->notes.begin(), tables.table->notes.end());
  take_picked(request, selection, tables, read);
  return read;
}

/// The form again: with mistakes, or to pick what each column is.
Response asked_again(const Request& request, const Asked& who, ReadPool read) {
  return unprocessable(bring_pool_page(people::frame(request, who.member.visit),
                                       {.member = who.member,
                                        .selection = who.selection,
                                        .form = std::move(read.form),
                                        .mistakes = std::move(read.mistakes),
                                        .columns = std::move(read.columns),
                                        .rows = read.rows,
                                        .notes = std::move(read.notes),
                                        .problems = std::move(read.problems)}));
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
  if (!read.people) return asked_again(request, who, std::move(read));
  const BroughtPool pool = bring(*read.features, *read.people, random_seed(), read.kinds);
  SealedPool sealed = sealed_pool(request.site->key, who.selection.id, pool);
  return database.write([&](Write& write) {
    const Asked now = asked_to_change(write, request);
    const auto before = features_of(write, now.selection.id);
    SealedPool saved = sealed;  // A write may run again.
    take_over_shares(before, saved.features);
    saved.crossings = crossings_taken_over(before, crossings_of(write, now.selection.id), pool);
    save_pool(write, now.selection.id, saved);
    note_act(write,
             {.kind = acts::pool_brought,
              .group = now.member.group.id,
              .by = now.member.person(),
              .about = now.selection.id.number},
             request.now);
    write.commit();
    return see_other(path_to(now.selection) + "/pool?done=brought");
  });
}

}  // namespace alongside::draws
