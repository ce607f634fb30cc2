#include "slices/draws/draws.h"

#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/public/draw_storage.h"
#include "slices/draws/search/lottery_search_storage.h"
#include "slices/draws/setup/pool/brought_pool.h"
#include "slices/draws/setup/pool/typed_pool.h"
#include "slices/draws/setup/setup_storage.h"

namespace alongside::draws {
namespace {

void stop_at(const Mistakes& mistakes) {
  if (mistakes.empty()) return;
  throw CommandProblem("the draw cannot be made: " +
                       std::string(mistakes.told().front().message.text()));
}

BroughtPool pool_of(const NewDraw& draw, std::uint64_t seed) {
  Mistakes mistakes;
  const auto features =
      read_any_features({"features", "features.csv", draw.features}, draw.seats, mistakes);
  stop_at(mistakes);
  const auto people = read_people({"people", "people.csv", draw.people}, *features, {}, mistakes);
  stop_at(mistakes);
  return bring(*features, *people, seed);
}

}  // namespace

Id<Draw> add_selection(Write& write, const SecretKey& key, const NewDraw& draw, std::uint64_t seed,
                       Instant now) {
  const BroughtPool pool = pool_of(draw, seed);
  const Id<Draw> id = insert_selection(write,
                                       {.group = draw.group,
                                        .settings = {.title = draw.title,
                                                     .about = draw.about,
                                                     .seats = draw.seats,
                                                     .delete_at = draw.delete_at},
                                        .begun_by = draw.begun_by},
                                       now);
  save_pool(write, id, sealed_pool(key, id, pool));
  if (draw.shares.empty()) return id;
  Mistakes mistakes;
  auto shares = read_shares({"shares", "shares.csv", draw.shares},
                            {.features = pool.features, .crossings = {}, .source = {}}, mistakes);
  stop_at(mistakes);
  shares->crossings = crossings_taken_over(pool.features, shares->crossings, pool);
  save_shares(write, id, *shares);
  return id;
}

bool begin_search(Write& write, Id<Draw> selection, Instant now) {
  const auto found = selection_anywhere(write, selection);
  return found && ask_for_lottery(write, *found, now);
}

bool publish_for_members(Write& write, const SecretKey& key, Id<Draw> selection,
                         Id<people::Person> by, Instant now) {
  constexpr auto a_week = std::chrono::hours(24 * 7);
  const auto found = selection_anywhere(write, selection);
  return found &&
         publish_draw(write, key, *found,
                      {.way = SeedWay::any_member, .members = {}, .open_for = a_week}, by, now);
}

bool put_into_seed(Write& write, const SecretKey& key, Id<Draw> selection,
                   Id<people::Person> person, std::string_view text, Instant now) {
  const auto found = selection_anywhere(write, selection);
  return found && contribute(write, key, *found, person, text, now) == PutIn::now;
}

bool draw_now(Write& write, const SecretKey& key, Id<Draw> selection, Instant now) {
  const auto found = selection_anywhere(write, selection);
  return found && draw_by_seed(write, key, *found, now);
}

std::string watch_code(Transaction& transaction, Id<Draw> selection) {
  const auto found = selection_anywhere(transaction, selection);
  if (!found) throw NotFound();
  return found->watch_code;
}

}  // namespace alongside::draws
