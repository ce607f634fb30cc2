// Letters to everybody in the pool: for organisers alone. Nothing of them is kept by browsers
// (every answer says no-store), and nothing of them is logged.
#include "foundation/tables/plain_text.h"
#include "slices/draws/draw_lookup_storage.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/places/letter_address.h"
#include "slices/draws/places/letter_pages.h"
#include "slices/draws/places/letter_storage.h"
#include "slices/draws/public/draw_routes.h"
#include "slices/draws/search/lottery_storage.h"
#include "slices/draws/setup/setup_asking.h"

namespace alongside::draws {
namespace {

/// Letters are there once everybody's chance is known.
Asked letters_asked_for(Transaction& transaction, const Request& request) {
  Asked here = asked_by_organiser(transaction, request);
  if (!find_lottery(transaction, here.selection.id)) throw NotFound();
  return here;
}

std::string headings_of(Transaction& transaction, const Draw& selection) {
  return address_headings(columns_of(transaction, selection.id));
}

LetterContext context_of(Transaction& transaction, const Request& request, const Draw& selection) {
  const bool after = request.queries.first("kind") == "after";
  if (after && selection.step != Step::drawn) throw NotFound();
  const auto columns = columns_of(transaction, selection.id);
  return {.kind = after ? LetterKind::after_draw : LetterKind::before_draw,
          .title = selection.title,
          .seats = selection.seats,
          .people = selection.people,
          .watch_url = request.site->base_url + path_to_watch(selection),
          .address = address_places(columns),
          .name = name_places(columns),
          .lottery = find_lottery(transaction, selection.id).value(),
          .texts = find_letters(transaction, selection.id)};
}

std::vector<Letter> letters_asked(Transaction& transaction, const Request& request,
                                  const Draw& selection, std::int64_t on_page) {
  auto letters = letters_of(transaction, request.site->key, selection,
                            (request.page() - 1) * on_page + 1, on_page);
  if (letters.empty()) throw NotFound();
  return letters;
}

Response back_to_letters(const Draw& selection) {
  return see_other(path_to(selection) + "/letters");
}

}  // namespace

Response letters_of_draw_page(const Request& request, Read& read) {
  const Asked here = letters_asked_for(read, request);
  LettersPage data{.member = here.member,
                   .selection = here.selection,
                   .form = find_letters(read, here.selection.id),
                   .address_headings = headings_of(read, here.selection)};
  if (request.queries.first("done") == "saved") data.notice = say("Your words are saved.");
  return ok(letters_page(people::frame(request, here.member.visit), data));
}

Response save_letters(const Request& request, Write& write) {
  const Asked here = letters_asked_for(write, request);
  LettersPage data{.member = here.member,
                   .selection = here.selection,
                   .form = {.sender = request.line_field("sender"),
                            .before = request.field("before"),
                            .chosen = request.field("chosen"),
                            .others = request.field("others")},
                   .address_headings = headings_of(write, here.selection)};
  const Result<LetterTexts> texts = accept_letters(data.form);
  if (!texts) {
    data.problems = texts.problems();
    return unprocessable(letters_page(people::frame(request, here.member.visit), data));
  }
  keep_letters(write, here.selection.id, *texts);
  write.commit();
  return see_other(path_to(here.selection) + "/letters?done=saved");
}

Response printed_letters(const Request& request, Read& read) {
  const Asked here = letters_asked_for(read, request);
  if (here.selection.deleted_at) return back_to_letters(here.selection);
  return ok(printed_letters_page(
      people::frame(request, here.member.visit),
      {.member = here.member,
       .selection = here.selection,
       .context = context_of(read, request, here.selection),
       .letters = letters_asked(read, request, here.selection, letters_on_page),
       .page = request.page()}));
}

Response letters_as_text(const Request& request, Read& read) {
  const Asked here = letters_asked_for(read, request);
  if (here.selection.deleted_at) return back_to_letters(here.selection);
  const LetterContext context = context_of(read, request, here.selection);
  return download("letters.txt", "text/plain; charset=utf-8",
                  letters_text(people::words_of(request, here.member.visit), context,
                               letters_asked(read, request, here.selection, letters_in_file)));
}

Response letters_as_csv(const Request& request, Read& read) {
  const Asked here = letters_asked_for(read, request);
  if (here.selection.deleted_at) return back_to_letters(here.selection);
  const LetterContext context = context_of(read, request, here.selection);
  return download("letters.csv", "text/csv; charset=utf-8",
                  letters_csv(context, columns_of(read, here.selection.id),
                              letters_asked(read, request, here.selection, letters_in_file)));
}

Response letters_as_workbook(const Request& request, Read& read) {
  const Asked here = letters_asked_for(read, request);
  if (here.selection.deleted_at) return back_to_letters(here.selection);
  const LetterContext context = context_of(read, request, here.selection);
  const std::string csv =
      letters_csv(context, columns_of(read, here.selection.id),
                  letters_asked(read, request, here.selection, letters_in_file), CsvFormulas::keep);
  return download("letters.xlsx", std::string(workbook_type), workbook_of_csv("Letters", csv));
}

}  // namespace alongside::draws
