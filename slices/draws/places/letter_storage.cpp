#include "slices/draws/places/letter_storage.h"

#include <map>

#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/places/place_storage.h"
#include "slices/draws/public/chance_code.h"
#include "slices/draws/search/lottery_storage.h"

namespace alongside::draws {

constexpr Sql find_letters_sql{
    "SELECT sender, before_text, chosen_text, other_text FROM selection_letters "
    "WHERE selection_id = $1"};
LetterTexts find_letters(Transaction& transaction, Id<Draw> selection) {
  return transaction.maybe<LetterTexts>(find_letters_sql, selection).value_or(LetterTexts{});
}

constexpr Sql keep_letters_sql{
    "INSERT INTO selection_letters (selection_id, sender, before_text, chosen_text, other_text) "
    "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (selection_id) DO UPDATE SET "
    "sender = excluded.sender, before_text = excluded.before_text, "
    "chosen_text = excluded.chosen_text, other_text = excluded.other_text"};
void keep_letters(Write& write, Id<Draw> selection, const LetterTexts& texts) {
  write.run(keep_letters_sql, selection, texts.sender, texts.before, texts.chosen, texts.others);
}

std::vector<Letter> letters_of(Transaction& transaction, const SecretKey& key,
                               const Draw& selection, std::int64_t first, std::int64_t count) {
  std::map<std::int64_t, PlaceState> states;
  for (const Place& place : places_of(transaction, selection.id)) {
    states.emplace(place.number, place.state);
  }
  std::map<std::int64_t, std::int64_t> chances;
  for (const PersonChance& one : chances_of(transaction, selection.id, first, count)) {
    chances.emplace(one.number, one.chance.value_or(0));
  }
  const auto lottery = find_lottery(transaction, selection.id);
  const auto listed = times_listed_of_all(transaction, selection);
  std::vector<Letter> letters;
  for (PoolPerson& person : people_of(transaction, selection, key, first, count)) {
    Letter letter{.number = person.number,
                  .code = chance_code(key, selection.id, selection.pool_print, person.number),
                  .listed = listed.at(static_cast<std::size_t>(person.number - 1)),
                  .no_chance = {},
                  .place = {},
                  .personal = std::move(person.personal)};
    if (letter.listed == 0 && lottery) {
      letter.no_chance = why_no_chance(*lottery, person.number, chances[person.number]);
    }
    if (const auto found = states.find(person.number); found != states.end()) {
      letter.place = found->second;
    }
    letters.push_back(std::move(letter));
  }
  return letters;
}

}  // namespace alongside::draws
