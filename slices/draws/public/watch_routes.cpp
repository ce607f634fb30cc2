// The public pages of a draw, for everybody who has the link.
#include <algorithm>

#include "foundation/base/text.h"
#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/places/letter_storage.h"
#include "slices/draws/places/place_storage.h"
#include "slices/draws/public/chance_code.h"
#include "slices/draws/public/draw_routes.h"
#include "slices/draws/public/draw_storage.h"
#include "slices/draws/public/public_files.h"
#include "slices/draws/public/watch_pages.h"
#include "slices/draws/public/watched_storage.h"
#include "slices/draws/search/lottery_search_storage.h"
#include "slices/draws/search/lottery_storage.h"
#include "slices/draws/search/without_chance.h"

namespace alongside::draws {
namespace {

/// Codes are 50 bits; tries are counted all the same. Each draw counts its own: whoever tries codes
/// of one from a shared network keeps nobody there from another.
std::string guess_of_code(const Draw& selection) {
  return "selection code " + std::to_string(selection.id.number);
}

Draw watched(Transaction& transaction, const Request& request) {
  return find_watched(transaction, request.parameters.first("code"));
}

/// What is there from publishing on.
Draw published(Transaction& transaction, const Request& request) {
  Draw selection = watched(transaction, request);
  if (!selection.published_at) throw NotFound();
  return selection;
}

/// Where the list of panels is public as a whole, as was done earlier.
Draw with_public_list(Transaction& transaction, const Request& request) {
  Draw selection = published(transaction, request);
  const auto lottery = find_lottery(transaction, selection.id);
  if (!lottery || !lottery->has_public_list()) throw NotFound();
  return selection;
}

/// Where a fingerprint of it is.
std::pair<Draw, FoundLottery> with_root(Transaction& transaction, const Request& request) {
  Draw selection = published(transaction, request);
  auto lottery = find_lottery(transaction, selection.id);
  if (!lottery || lottery->has_public_list()) throw NotFound();
  return {std::move(selection), *std::move(lottery)};
}

/// Whose code it is; what is wrong, with status 429 or 422, in `data`. Commits what was counted.
std::optional<PersonChance> person_of_code(const Request& request, Write& write, ChancePage& data) {
  data.problems = people::count_guess(write, request, guess_of_code(data.selection), "code");
  if (!data.problems.empty()) {
    data.status = 429;
    return std::nullopt;
  }
  const auto person = find_chance(
      write, data.selection.id,
      chance_code_print(request.site->key, data.selection.id, request.line_field("code")));
  if (person) people::give_back_guess(write, request, guess_of_code(data.selection));
  write.commit();
  if (!person) {
    data.problems = {{"code", say("Nobody in this draw has this code. Check your letter and try "
                                  "again")}};
    data.status = 422;
  }
  return person;
}

Response file(std::string_view name, std::string_view type, std::string content) {
  return download(name, std::string(type) + "; charset=utf-8", std::move(content));
}

OwnChance own_chance(Transaction& transaction, const Draw& selection, const PersonChance& person) {
  OwnChance own{.number = person.number,
                .panels = panels_with(transaction, selection.id, person.number)};
  if (own.panels.empty()) {
    const auto lottery = find_lottery(transaction, selection.id).value();
    const NoChance why = why_no_chance(lottery, person.number, person.chance.value_or(0));
    own.no_chance = said_of(why, lottery);
    own.fits_nowhere = why == NoChance::fits_nowhere;
  }
  if (selection.step != Step::drawn) return own;
  const auto place = find_place(transaction, selection.id, person.number);
  if (place) own.place = place->state;
  const LetterTexts texts = find_letters(transaction, selection.id);
  own.paragraph = place && is_staying(place->state) ? texts.chosen : texts.others;
  return own;
}

Response chance_answer(const Request& request, const people::Visit& visit, const ChancePage& data) {
  Response response = ok(chance_page(people::frame(request, visit), data));
  response.status = data.status;
  return response;
}

/// draw.json of a round.
Response file_of_round(Read& read, const Request& request, const Draw& selection,
                       const WatchedRound& round) {
  std::optional<OpenedPanel> drawn;
  if (round.is_drawn()) {
    drawn = opened_panel_of(read, request.site->key, {selection.id, round.lottery->round},
                            *round.draw->number);
  }
  return file("draw.json", "application/json", public_draw_json(selection.people, round, drawn));
}

}  // namespace

Response watch_draw(const Request& request, Read& read) {
  const people::Visit visit = people::visit(read, request);
  return ok(watch_page(people::frame(request, visit), watched_draw(read, watched(read, request))));
}

Response watch_draw_live(const Request& request, Read& read) {
  // Nobody's sight of it is ever taken away: it has no reader.
  return live(watch_topic(watched(read, request).id), "",
              people::words_of(request, people::visit(read, request)));
}

Response chance_form_page(const Request& request, Read& read) {
  const people::Visit visit = people::visit(read, request);
  const Draw selection = published(read, request);
  return chance_answer(request, visit, {.selection = selection});
}

Response look_up_chance(const Request& request, Write& write) {
  const people::Visit visit = people::visit(write, request);
  const Draw selection = published(write, request);
  ChancePage data{.selection = selection, .drawn = selection.step == Step::drawn};
  const auto person = person_of_code(request, write, data);
  if (!person) return chance_answer(request, visit, data);
  data.own = own_chance(write, selection, *person);
  if (!find_lottery(write, selection.id)->has_public_list()) {
    data.code = request.line_field("code");
  }
  return chance_answer(request, visit, data);
}

Response own_panels_file(const Request& request, Write& write) {
  const people::Visit visit = people::visit(write, request);
  const auto [selection, lottery] = with_root(write, request);
  ChancePage data{.selection = selection, .drawn = selection.step == Step::drawn};
  const auto person = person_of_code(request, write, data);
  if (!person) return chance_answer(request, visit, data);
  return file(
      "own-panels.json", "application/json",
      own_panels_json(lottery.panels_root, person->number,
                      own_seats_of(write, request.site->key, selection.id, person->number)));
}

Response draw_file(const Request& request, Read& read) {
  const auto [selection, lottery] = with_root(read, request);
  return file_of_round(read, request, selection, watched_draw(read, selection));
}

Response replacement_draw_file(const Request& request, Read& read) {
  const Draw selection = published(read, request);
  const auto number = whole_number(request.parameters.first("draw"));
  const WatchedDraw draw = watched_draw(read, selection);
  const auto round = std::ranges::find_if(draw.replacements, [&](const WatchedRound& one) {
    return one.is_published() && one.lottery->round == number;
  });
  if (round == draw.replacements.end()) throw NotFound();
  return file_of_round(read, request, selection, *round);
}

Response list_of_panels(const Request& request, Read& read) {
  const people::Visit visit = people::visit(read, request);
  const Draw selection = with_public_list(read, request);
  auto panels =
      numbered_panels_of(read, selection.id, (request.page() - 1) * panels_on_page, panels_on_page);
  if (panels.empty()) throw NotFound();
  return ok(
      panels_page(people::frame(request, visit),
                  {.selection = selection, .panels = std::move(panels), .page = request.page()}));
}

Response lottery_file(const Request& request, Read& read) {
  return file("lottery.csv", "text/csv", lottery_csv_of(read, with_public_list(read, request).id));
}

Response seed_file(const Request& request, Read& read) {
  const auto draw = find_draw(read, published(read, request).id);
  if (!draw || !draw->drawn_at) throw NotFound();
  return file("seed.txt", "text/plain", draw->seed_text);
}

}  // namespace alongside::draws
