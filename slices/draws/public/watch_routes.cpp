// The public pages of a draw, for everybody who has the link.
#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/places/letter_storage.h"
#include "slices/draws/places/place_storage.h"
#include "slices/draws/public/chance_code.h"
#include "slices/draws/public/draw_routes.h"
#include "slices/draws/public/draw_storage.h"
#include "slices/draws/public/watch_pages.h"
#include "slices/draws/public/watched_storage.h"
#include "slices/draws/search/lottery_search_storage.h"
#include "slices/draws/search/lottery_storage.h"

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

OwnChance own_chance(Transaction& transaction, const Draw& selection, const PersonChance& person) {
  OwnChance own{.number = person.number,
                .chance = person.chance.value_or(0),
                .listed = times_listed(transaction, selection.id, person.number)};
  if (selection.step != Step::drawn) return own;
  const auto place = find_place(transaction, selection.id, person.number);
  if (place) own.place = place->state;
  const LetterTexts texts = find_letters(transaction, selection.id);
  own.paragraph = place && is_staying(place->state) ? texts.chosen : texts.others;
  return own;
}

Response chance_answer(const Request& request, const people::Visit& visit, const ChancePage& data,
                       int status) {
  Response response = ok(chance_page(people::frame(request, visit), data));
  response.status = status;
  return response;
}

Response file(std::string_view name, std::string_view type, std::string content) {
  return download(name, std::string(type) + "; charset=utf-8", std::move(content));
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
  return chance_answer(request, visit, {.selection = selection}, 200);
}

Response look_up_chance(const Request& request, Write& write) {
  const people::Visit visit = people::visit(write, request);
  const Draw selection = published(write, request);
  ChancePage data{.selection = selection, .drawn = selection.step == Step::drawn};
  data.problems = people::count_guess(write, request, guess_of_code(selection), "code");
  if (!data.problems.empty()) return chance_answer(request, visit, data, 429);
  const auto person =
      find_chance(write, selection.id,
                  chance_code_print(request.site->key, selection.id, request.line_field("code")));
  if (person) people::give_back_guess(write, request, guess_of_code(selection));
  write.commit();
  if (!person) {
    data.problems = {{"code", say("Nobody in this draw has this code. Check your letter and try "
                                  "again")}};
    return chance_answer(request, visit, data, 422);
  }
  data.own = own_chance(write, selection, *person);
  return chance_answer(request, visit, data, 200);
}

Response list_of_panels(const Request& request, Read& read) {
  const people::Visit visit = people::visit(read, request);
  const Draw selection = published(read, request);
  auto panels =
      numbered_panels_of(read, selection.id, (request.page() - 1) * panels_on_page, panels_on_page);
  if (panels.empty()) throw NotFound();
  return ok(
      panels_page(people::frame(request, visit),
                  {.selection = selection, .panels = std::move(panels), .page = request.page()}));
}

Response lottery_file(const Request& request, Read& read) {
  return file("lottery.csv", "text/csv", lottery_csv_of(read, published(read, request).id));
}

Response seed_file(const Request& request, Read& read) {
  const auto draw = find_draw(read, published(read, request).id);
  if (!draw || !draw->drawn_at) throw NotFound();
  return file("seed.txt", "text/plain", draw->seed_text);
}

}  // namespace alongside::draws
