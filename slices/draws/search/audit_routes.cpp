// Files for whoever audits a draw, from the organisers' hands: they tell which numbers are alike.
#include "foundation/base/text.h"
#include "slices/draws/public/draw_routes.h"
#include "slices/draws/public/public_files.h"
#include "slices/draws/search/lottery_storage.h"
#include "slices/draws/search/lottery_texts.h"
#include "slices/draws/setup/setup_asking.h"

namespace alongside::draws {
namespace {

Response all_panels_of(Read& read, const Request& request, Round round) {
  const auto lottery = find_lottery(read, round);
  if (!lottery || lottery->has_public_list()) throw NotFound();
  return download(
      "all-panels.json", "application/json; charset=utf-8",
      all_panels_json(lottery->panels_root, panel_secret_of(read, request.site->key, round),
                      numbered_panels_of(read, round, 0, numbered_panels_count)));
}

/// The round that the path names.
Round replacements_asked(const Request& request, const Draw& selection) {
  const auto number = whole_number(request.parameters.first("draw"));
  if (!number || *number < 1) throw NotFound();
  return {selection.id, *number};
}

}  // namespace

Response panels_file(const Request& request, Read& read) {
  const Asked here = asked_by_organiser(read, request);
  return download("panels.csv", "text/csv; charset=utf-8", panels_csv_of(read, here.selection.id));
}

Response certificate_file(const Request& request, Read& read) {
  const Asked here = asked_by_organiser(read, request);
  return download("certificate.json", "application/json; charset=utf-8",
                  certificate_of(read, here.selection.id));
}

Response all_panels_file(const Request& request, Read& read) {
  const Asked here = asked_by_organiser(read, request);
  return all_panels_of(read, request, here.selection.id);
}

Response replacement_panels_file(const Request& request, Read& read) {
  const Asked here = asked_by_organiser(read, request);
  return download("panels.csv", "text/csv; charset=utf-8",
                  panels_csv_of(read, replacements_asked(request, here.selection)));
}

Response all_replacement_panels_file(const Request& request, Read& read) {
  const Asked here = asked_by_organiser(read, request);
  return all_panels_of(read, request, replacements_asked(request, here.selection));
}

}  // namespace alongside::draws
