// Opening what people put in, and drawing: `draw_by_seed` and `draw_by_hand` of draw_storage.h.
#include "foundation/told/told.h"
#include "slices/draws/draw_lookup_storage.h"
#include "foundation/record/record.h"
#include "slices/draws/acts.h"
#include "slices/draws/places/place_storage.h"
#include "slices/draws/public/draw_storage.h"
#include "slices/draws/public/sealing_purposes.h"
#include "slices/draws/search/lottery_files.h"
#include "slices/draws/search/lottery_search_storage.h"
#include "slices/draws/search/lottery_storage.h"
#include "slices/draws/search/lottery_texts.h"
#include "slices/draws/told/draw_notices.h"
#include "slices/lottery/lottery.h"

namespace alongside::draws {

constexpr Sql note_draw_sql{
    "UPDATE selection_draws SET drawn_at = $2, number = $3, seed_text = $4, by_hand_how = $5, "
    "program_part = $6, program_sealed = '' "
    "WHERE selection_id = $1 AND round = $7 AND drawn_at IS NULL"};
constexpr Sql end_open_sql{"UPDATE selections SET step = 4 WHERE id = $1 AND step = 3"};
namespace {

struct DrawnPanel {
  Round round;
  std::int64_t number = 0;
  std::string seed_text;
  std::string by_hand_how;
  std::string program_part;
};

/// Of a list that is public as a whole: the panels that are drawn from are those in it.
void check_public_list(Transaction& transaction, const Draw& selection,
                       const FoundLottery& lottery) {
  std::vector<std::vector<int>> numbered;
  for (const NumberedPanel& panel :
       numbered_panels_of(transaction, selection.id, 0, numbered_panels_count)) {
    numbered.emplace_back();
    for (const std::int64_t number : numbers_in(panel.people)) {
      numbered.back().push_back(static_cast<int>(number - 1));
    }
  }
  const std::string csv = lottery_csv_of(transaction, selection.id);
  const auto ids = pool_ids(static_cast<std::size_t>(selection.people));
  if (fingerprint(csv) != lottery.lottery_print || lottery_csv(numbered, ids) != csv) {
    throw DatabaseFailed("the numbered panels are not those that were published");
  }
}

/// What is drawn is what was published.
void check_drawn(Transaction& transaction, const SecretKey& key, const Draw& selection,
                 const FoundLottery& lottery, std::int64_t number) {
  if (lottery.has_public_list()) return check_public_list(transaction, selection, lottery);
  const Round round{selection.id, lottery.round};
  if (root_of(opened_panel_of(transaction, key, round, number)) != lottery.panels_root) {
    throw DatabaseFailed("the panel is not the one that was published");
  }
}

/// The panel takes its places; that of replacements takes the places that it was looked for.
bool keep_draw(Write& write, Id<groups::Group> group, const DrawnPanel& drawn,
               std::optional<Id<people::Person>> by, Instant now) {
  const Round& round = drawn.round;
  if (round.number == 0 && write.run(end_open_sql, round.draw) == 0) return false;
  write.run(note_draw_sql, round.draw, now, drawn.number, drawn.seed_text, drawn.by_hand_how,
            drawn.program_part, round.number);
  const auto panel = numbered_panels_of(write, round, drawn.number, 1);
  if (round.number > 0) replace_places(write, round, by, now);
  take_places(write, round, numbers_in(panel.at(0).people), by, now);
  note_act(write, {.kind = acts::drawn, .group = group, .by = by, .about = round.draw.number}, now);
  tell_watchers(write, round.draw);
  const auto selection = selection_anywhere(write, round.draw);
  if (selection && selection->group.number != 0) {
    end_notices(write, draw_published, round.draw.number);
    tell_later(write,
               {.kind = draw_drawn,
                .number = round.draw.number,
                .group = selection->group,
                .occasion = round.number},
               now);
  }
  return true;
}

}  // namespace

struct Sealed {
  std::int64_t number = 0;
  std::string commitment;
  std::string sealed;
};
constexpr Sql sealed_sql{
    "SELECT number, commitment, sealed FROM selection_contributions "
    "WHERE selection_id = $1 AND round = $2 AND sealed IS NOT NULL ORDER BY number"};
constexpr Sql program_sealed_sql{
    "SELECT program_sealed FROM selection_draws WHERE selection_id = $1 AND round = $2"};
constexpr Sql reveal_sql{
    "UPDATE selection_contributions SET salt = $4, text = $5, sealed = NULL "
    "WHERE selection_id = $1 AND round = $2 AND number = $3"};
namespace {

/// Their texts, in order.
std::vector<std::string> reveal(Write& write, const SecretKey& key, Round round) {
  std::vector<std::string> texts;
  for (const Sealed& one : write.all<Sealed>(sealed_sql, round.draw, round.number)) {
    const auto opened = unseal(key, purpose_of_contribution(round, one.number), one.sealed);
    if (!opened) throw DatabaseFailed("a contribution cannot be opened with this key");
    const std::size_t end = opened->find('\n');
    const std::string salt = opened->substr(0, end);
    texts.push_back(opened->substr(end + 1));
    if (commitment_of(salt, texts.back()) != one.commitment) {
      throw DatabaseFailed("a contribution is not what its commitment was made of");
    }
    write.run(reveal_sql, round.draw, round.number, one.number, salt, texts.back());
  }
  return texts;
}

/// "" for a draw that was published without.
std::string open_program_part(Write& write, const SecretKey& key, Round round,
                              const PublishedDraw& draw) {
  if (draw.program_commitment.empty()) return "";
  const auto part = unseal(key, purpose_of_program_part(round),
                           write.one<std::string>(program_sealed_sql, round.draw, round.number));
  if (!part) throw DatabaseFailed("the program's part cannot be opened with this key");
  if (fingerprint(*part) != draw.program_commitment) {
    throw DatabaseFailed("the program's part is not what its commitment was made of");
  }
  return *part;
}

}  // namespace

bool draw_by_seed(Write& write, const SecretKey& key, const Draw& selection, Instant now) {
  const auto draw = newest_draw(write, selection.id);
  if (!draw || draw->drawn_at || draw->way == SeedWay::by_hand) return false;
  const Round round{selection.id, draw->round};
  const auto lottery = find_lottery(write, round);
  if (!lottery || contributions_of(write, round).size() < fewest_contributors) return false;
  const std::string part = open_program_part(write, key, round, *draw);
  const std::string text = seed_text(lottery->print_of_list(), part, reveal(write, key, round));
  const auto number = static_cast<std::int64_t>(
      lottery::drawn_number(numbered_panels_count, lottery::seed_of(text)));
  check_drawn(write, key, selection, *lottery, number);
  return keep_draw(write, selection.group,
                   {.round = round,
                    .number = number,
                    .seed_text = text,
                    .by_hand_how = {},
                    .program_part = part},
                   {}, now);
}

bool draw_by_hand(Write& write, const SecretKey& key, const Draw& selection, const HandDraw& hand,
                  Id<people::Person> by, Instant now) {
  const auto draw = newest_draw(write, selection.id);
  if (!draw || draw->drawn_at || draw->way != SeedWay::by_hand) return false;
  const Round round{selection.id, draw->round};
  const auto lottery = find_lottery(write, round);
  if (!lottery) return false;
  check_drawn(write, key, selection, *lottery, hand.number);
  return keep_draw(write, selection.group,
                   {.round = round,
                    .number = hand.number,
                    .seed_text = seed_text_by_hand(lottery->print_of_list(),
                                                   static_cast<std::size_t>(hand.number)),
                    .by_hand_how = hand.how,
                    .program_part = {}},
                   by, now);
}

}  // namespace alongside::draws
