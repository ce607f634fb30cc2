// The people served, and who of them is missing in the pool. Who has two things in common is
// counted from the sealed pool, before the write transaction begins.
#include "foundation/tables/plain_text.h"
#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/setup/missing/missing_pages.h"
#include "slices/draws/setup/quotas/quota_form.h"
#include "slices/draws/setup/setup_asking.h"
#include "slices/draws/setup/setup_routes.h"
#include "slices/draws/setup/setup_storage.h"

namespace alongside::draws {
namespace {

/// The draw with its features and crossings.
struct Known {
  Asked who;
  Shares shares;
};

Known known(Transaction& transaction, const Request& request) {
  Known all{.who = asked_to_change(transaction, request), .shares = {}};
  const Id<Draw> id = all.who.selection.id;
  all.shares = {.features = features_of(transaction, id),
                .crossings = crossings_of(transaction, id),
                .source = reference_source(transaction, id)};
  if (all.shares.features.empty()) throw NotFound();
  return all;
}

ShareForm form_in(const Request& request, const std::vector<StoredFeature>& features) {
  ShareForm form{.source = request.line_field("source")};
  for (std::size_t f = 0; f < features.size(); ++f) {
    form.shares.emplace_back();
    for (std::size_t v = 0; v < features[f].values.size(); ++v) {
      form.shares.back().push_back(request.line_field(share_field(f, v)));
    }
  }
  for (std::size_t i = 0; i < most_crossings; ++i) {
    const std::string number = std::to_string(i);
    if (!request.fields.has("crossing-" + number)) break;
    form.crossings.push_back({request.line_field("one-" + number),
                              request.line_field("other-" + number),
                              request.line_field("crossing-" + number)});
  }
  return form;
}

ReferencePage page_of(const Known& all) {
  return {.member = all.who.member,
          .selection = all.who.selection,
          .features = all.shares.features,
          .form = share_form_of(all.shares.features, all.shares.crossings, all.shares.source)};
}

Response refused(const Request& request, const Known& all, const ReferencePage& data) {
  return unprocessable(reference_page(people::frame(request, all.who.member.visit), data));
}

Message changed_meanwhile() {
  return say("The pool changed meanwhile. Look at this page again, and save once more");
}

/// Counts people in crossings, and saves, where the pool is still the one that was counted.
Response save(const Request& request, Database& database, const Known& all, Shares shares) {
  if (!shares.crossings.empty()) {
    const lottery::Pool pool = database.read([&](Read& read) {
      return pool_of(read, all.who.selection, request.site->key, all.shares.features);
    });
    count_crossings(pool, shares.crossings);
  }
  return database.write([&](Write& write) {
    const Asked who = asked_to_change(write, request);
    if (who.selection.pool_print != all.who.selection.pool_print) {
      ReferencePage data = page_of(all);
      data.problems = {{"", changed_meanwhile()}};
      return refused(request, all, data);
    }
    save_shares(write, who.selection.id, shares);
    write.commit();
    return see_other(path_to(who.selection) + "/missing" + (shares.counted ? "?done=counted" : ""));
  });
}

}  // namespace

Response who_is_missing(const Request& request, Read& read) {
  const Asked who = asked(read, request);
  if (who.selection.people == 0) return see_other(path_to(who.selection));
  MissingPage data{.member = who.member,
                   .selection = who.selection,
                   .features = features_of(read, who.selection.id),
                   .compared = {},
                   .source = reference_source(read, who.selection.id),
                   .page = request.page(),
                   .may_organise = who.organises()};
  if (request.queries.first("done") == "counted") {
    data.notice =
        say("Your file counted people. Each number was made into a share of all people of "
            "its feature.");
  }
  data.compared =
      compare(data.features, crossings_of(read, who.selection.id), who.selection.people);
  return ok(missing_page(people::frame(request, who.member.visit), data));
}

Response shares_page(const Request& request, Read& read) {
  const Known all = known(read, request);
  return ok(reference_page(people::frame(request, all.who.member.visit), page_of(all)));
}

Response change_shares(const Request& request, Database& database) {
  const Known all = database.read([&](Read& read) { return known(read, request); });
  ReferencePage data = page_of(all);
  if (request.line_field("names") != names_print(all.shares.features)) {
    data.problems = {{"", changed_meanwhile()}};
    return refused(request, all, data);
  }
  data.form = form_in(request, all.shares.features);
  const auto checked = check_shares(data.form, all.shares.features);
  if (!checked) {
    data.problems = checked.problems();
    return refused(request, all, data);
  }
  return save(request, database, all, *checked);
}

Response bring_shares(const Request& request, Database& database) {
  const Known all = database.read([&](Read& read) { return known(read, request); });
  ReferencePage data = page_of(all);
  const Upload* upload = request.upload("shares_file");
  if (upload == nullptr || upload->content.empty()) {
    data.problems = {{"shares_file", say("Choose a file of shares")}};
    return refused(request, all, data);
  }
  const SourceFile file{"shares_file", "shares.csv", upload->content};
  const ReadText read = plain_text_of(file);
  if (!read.plain) data.mistakes.tell(file, 0, *read.problem);
  auto shares =
      read.plain ? read_shares({file.field, file.name, read.plain->text}, all.shares, data.mistakes)
                 : std::nullopt;
  if (!shares) {
    if (read.plain) data.file_text = read.plain->text;
    return refused(request, all, data);
  }
  return save(request, database, all, std::move(*shares));
}

}  // namespace alongside::draws
