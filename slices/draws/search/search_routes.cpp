// Searching for a lottery.
#include "foundation/record/record.h"
#include "slices/draws/acts.h"
#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/public/draw_routes.h"
#include "slices/draws/search/lottery_search_storage.h"
#include "slices/draws/search/lottery_storage.h"
#include "slices/draws/search/search_pages.h"
#include "slices/draws/setup/quotas/quota_pages.h"
#include "slices/draws/setup/setup_asking.h"
#include "slices/draws/setup/setup_storage.h"

namespace alongside::draws {
namespace {

SearchPage page_of(Transaction& transaction, const Request& request, const Asked& asked) {
  SearchPage data{.member = asked.member,
                  .state = {.selection = asked.selection,
                            .run = newest_run(transaction, asked.selection.id),
                            .features = features_of(transaction, asked.selection.id)},
                  .lottery = find_lottery(transaction, asked.selection.id),
                  .organises = asked.organises(),
                  .watch_url = request.site->base_url + path_to_watch(asked.selection)};
  if (data.organises) data.print_salt = print_salt_of(transaction, asked.selection.id);
  return data;
}

void note_lottery(Write& write, const Asked& here, Instant now) {
  note_act(write,
           {.kind = acts::lottery_asked,
            .group = here.member.group.id,
            .by = here.member.person(),
            .about = here.selection.id.number},
           now);
}

}  // namespace

Response find_lottery_now(const Request& request, Write& write) {
  const Asked here = asked_by_organiser(write, request);
  const auto method = method_named(request.line_field("method"));
  if (may_change(here.selection) && !method) {
    return unprocessable(review_page(people::frame(request, here.member.visit),
                                     {.member = here.member,
                                      .selection = here.selection,
                                      .features = features_of(write, here.selection.id),
                                      .problems = {{"method", say("Choose what is fair")}}}));
  }
  // Sent twice, the second finds that it is looked for already.
  if (method && may_change(here.selection)) save_method(write, here.selection.id, *method);
  const bool asked_for = ask_for_lottery(write, here.selection, request.now);
  if (asked_for) note_lottery(write, here, request.now);
  write.commit();
  return see_other(path_to(here.selection) +
                   (asked_for || !may_change(here.selection) ? "/lottery" : ""));
}

Response lottery_page(const Request& request, Read& read) {
  const Asked here = asked(read, request);
  return ok(search_page(people::frame(request, here.member.visit), page_of(read, request, here)));
}

Response lottery_live(const Request& request, Read& read) {
  const Asked here = asked(read, request);
  return live(search_topic(here.selection.id), people::live_reader(here.member.person()),
              people::words_of(request, here.member.visit));
}

Response stop_search(const Request& request, Write& write) {
  const Asked here = asked_by_organiser(write, request);
  ask_to_stop(write, here.selection.id);
  write.commit();
  return see_other(path_to(here.selection) +
                   (here.selection.step == Step::drawn ? "/places" : "/lottery"));
}

Response go_back_to_preparing(const Request& request, Write& write) {
  const Asked here = asked_by_organiser(write, request);
  prepare_again(write, here.selection);
  write.commit();
  return see_other(path_to(here.selection) + (here.selection.step == Step::drawn ? "/places" : ""));
}

}  // namespace alongside::draws
