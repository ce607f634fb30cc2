// Quotas, and whether they can be met. The search runs outside any transaction.
#include <chrono>
#include <optional>

#include "foundation/base/deadline.h"
#include "foundation/work/try_gate.h"
#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/setup/quotas/quota_pages.h"
#include "slices/draws/setup/quotas/relaxation_words.h"
#include "slices/draws/setup/quotas/suggested_quotas.h"
#include "slices/draws/setup/setup_asking.h"
#include "slices/draws/setup/setup_routes.h"
#include "slices/draws/setup/setup_storage.h"

namespace alongside::draws {
namespace {

/// A check holds one of the few threads that signing in needs, too. So it is short, and there is
/// one at a time in a process. The search for the lottery tells in any case.
constexpr auto longest_check = std::chrono::seconds(4);
TryGate checks;

QuotaForm form_in(const Request& request, const std::vector<StoredFeature>& features) {
  QuotaForm form;
  for (std::size_t f = 0; f < features.size(); ++f) {
    form.emplace_back();
    for (std::size_t v = 0; v < features[f].values.size(); ++v) {
      form.back().push_back({request.line_field(quota_field("min", f, v)),
                             request.line_field(quota_field("max", f, v)),
                             request.line_field(quota_field("min_flex", f, v)),
                             request.line_field(quota_field("max_flex", f, v))});
    }
  }
  return form;
}

struct CheckedPool {
  Asked who;
  std::vector<StoredFeature> features;
  lottery::Pool pool;
};

}  // namespace

Response quotas_page(const Request& request, Read& read) {
  const Asked who = asked(read, request);
  if (who.selection.people == 0) return see_other(path_to(who.selection));
  QuotaPage data{.member = who.member,
                 .selection = who.selection,
                 .features = features_of(read, who.selection.id),
                 .editable = who.organises() && may_change(who.selection)};
  if (data.editable && request.queries.has("suggest") && has_shares(data.features)) {
    data.filled = QuotaPage::Filled::suggested;
    data.form =
        quota_form_of(suggested_quotas(data.features, static_cast<int>(who.selection.seats)));
  } else {
    data.form = quota_form_of(data.features);
  }
  return ok(quota_page(people::frame(request, who.member.visit), data));
}

Response change_quotas(const Request& request, Write& write) {
  const Asked who = asked_to_change(write, request);
  QuotaPage data{.member = who.member,
                 .selection = who.selection,
                 .features = features_of(write, who.selection.id),
                 .editable = true};
  data.form = quota_form_of(data.features);
  const auto refused = [&](Problems problems) {
    data.problems = std::move(problems);
    return unprocessable(quota_page(people::frame(request, who.member.visit), data));
  };
  if (data.features.empty() || request.line_field("names") != names_print(data.features)) {
    return refused({{"", say("The features changed meanwhile. Look at the quotas again, and save "
                             "once more")}});
  }
  data.form = form_in(request, data.features);
  const auto checked = check_quotas(data.form, data.features, who.selection.seats);
  if (!checked) return refused(checked.problems());
  save_quotas(write, who.selection.id, *checked);
  write.commit();
  return see_other(path_to(who.selection) + "/quotas/check");
}

Response check_page(const Request& request, Database& database) {
  std::optional<TryGate::Turn> turn;
  const CheckedPool checked = database.read([&](Read& read) {
    CheckedPool all{.who = asked_to_change(read, request), .features = {}, .pool = {}};
    if (!turn) turn.emplace(checks);
    if (!turn->taken()) return all;
    all.features = features_of(read, all.who.selection.id);
    all.pool = pool_of(read, all.who.selection, request.site->key, all.features);
    return all;
  });
  QuotaCheckPage data{.member = checked.who.member,
                      .selection = checked.who.selection,
                      .features = checked.features,
                      .another_runs = !turn->taken()};
  if (turn->taken()) {
    data.out_of_reach = quotas_out_of_reach(checked.pool);
    const Deadline deadline(longest_check);
    data.feasibility = lottery::check_feasibility(checked.pool, deadline.token());
    data.changes = words_of(data.feasibility, checked.pool).changes;
  }
  return ok(quota_check_page(people::frame(request, checked.who.member.visit), data));
}

Response look_over_page(const Request& request, Read& read) {
  const Asked who = asked_to_change(read, request);
  if (who.selection.people == 0) return see_other(path_to(who.selection));
  return ok(review_page(people::frame(request, who.member.visit),
                        {.member = who.member,
                         .selection = who.selection,
                         .features = features_of(read, who.selection.id)}));
}

}  // namespace alongside::draws
