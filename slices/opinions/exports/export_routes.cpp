// A question in the files of the Polis software, for members who see all of its results.
#include "slices/opinions/exports/export_routes.h"

#include "foundation/tables/archive.h"
#include "slices/opinions/exports/export_asking.h"
#include "slices/opinions/exports/polis_files.h"
#include "slices/opinions/path_parts.h"
#include "slices/opinions/results/results_storage.h"

namespace alongside::opinions {
namespace {

struct Exporting {
  groups::Member member;
  ResultsForMember found;

  bool may() const { return found.access == ResultsAccess::all; }
};

Exporting exporting(Read& read, const Request& request) {
  groups::Member member = groups::member_asking(read, request);
  ResultsForMember found =
      results_for(read, member, request.id<Question>("question"), request.site->key, request.now);
  return {std::move(member), std::move(found)};
}

Response asked_to_wait(const Request& request, Read& read, const Exporting& asking) {
  Response response = ok(export_page(people::frame(request, asking.member.visit),
                                     {.member = asking.member,
                                      .question = asking.found.question,
                                      .parts = export_parts(read, asking.found.question),
                                      .another_runs = true}));
  response.status = 503;
  response.headers = {{"Retry-After", "10"}};
  return response;
}

}  // namespace

TryGate& gate_of_exports() {
  static TryGate gate;
  return gate;
}

Response export_of_question_page(const Request& request, Read& read) {
  const Exporting asking = exporting(read, request);
  if (!asking.may()) return see_other(path_to(asking.found.question) + "/results");
  return ok(export_page(people::frame(request, asking.member.visit),
                        {.member = asking.member,
                         .question = asking.found.question,
                         .parts = export_parts(read, asking.found.question)}));
}

Response export_of_question(const Request& request, Database& database) {
  std::optional<TryGate::Turn> turn;
  std::optional<AskedExport> asked;
  std::optional<Response> instead;
  const Exporting asking = database.read([&](Read& read) {
    Exporting here = exporting(read, request);
    if (!here.may()) {
      instead = see_other(path_to(here.found.question) + "/results");
      return here;
    }
    if (!turn) turn.emplace(gate_of_exports());
    if (turn->taken()) {
      asked = asked_export(read, here.found.question, here.found.results, request.site->base_url);
    } else {
      instead = asked_to_wait(request, read, here);
    }
    return here;
  });
  if (instead) return *std::move(instead);
  NamedFiles files = polis_files(asked->question);
  files.emplace_back("about.txt",
                     about_export(people::words_of(request, asking.member.visit), asked->parts));
  return download("polis-" + std::to_string(asking.found.question.id.number) + ".zip",
                  "application/zip", archive_of(files));
}

}  // namespace alongside::opinions
