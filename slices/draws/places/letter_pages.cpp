#include "slices/draws/places/letter_pages.h"

#include <algorithm>

#include "foundation/base/csv.h"
#include "foundation/html/components.h"
#include "slices/draws/path_parts.h"

namespace alongside::draws {
namespace {

std::string path_to_letters(const Draw& selection) {
  return path_to(selection) + "/letters";
}

std::int64_t pages_of(const Draw& selection, std::int64_t on_page) {
  return (selection.people + on_page - 1) / on_page;
}

std::string_view word_of(LetterKind kind) {
  return kind == LetterKind::before_draw ? "before" : "after";
}

std::string path_to_printed(const Draw& selection, LetterKind kind) {
  return path_to_letters(selection) + "/print?kind=" + std::string(word_of(kind));
}

void file_links(Html& html, const Draw& selection, LetterKind kind) {
  const std::string query = "?kind=" + std::string(word_of(kind));
  html << "<ul class=\"nhsuk-list nhsuk-list--bullet\"><li>"_html;
  html::link(html, Url(path_to_printed(selection, kind)),
             say("Letters to print, one on each page"));
  html << "</li>"_html;
  const std::int64_t files = pages_of(selection, letters_in_file);
  for (std::int64_t file = 1; file <= files; ++file) {
    const std::string part = query + "&page=" + std::to_string(file);
    html << "<li>"_html;
    html::link(html, Url(path_to_letters(selection) + ".txt" + part),
               files == 1 ? say("Plain text") : say("Plain text, part {part}", {{"part", file}}));
    html << "</li><li>"_html;
    html::link(html, Url(path_to_letters(selection) + ".xlsx" + part),
               files == 1 ? say("Table for a mail merge (Excel)")
                          : say("Table for a mail merge (Excel), part {part}", {{"part", file}}));
    html << "</li><li>"_html;
    html::link(html, Url(path_to_letters(selection) + ".csv" + part),
               files == 1 ? say("Table for a mail merge (CSV)")
                          : say("Table for a mail merge (CSV), part {part}", {{"part", file}}));
    html << "</li>"_html;
  }
  html << "</ul>"_html;
}

void letter_field(Html& html, const LettersPage& data, std::string_view name, const Message& label,
                  const Message& hint, std::string_view value) {
  html::text_area(html, {.name = name,
                         .label = html::Label(label),
                         .value = value,
                         .problems = &data.problems,
                         .hint = hint,
                         .rows = 4,
                         .most_characters = int{most_letter_characters}});
}

void texts_form(Html& html, const LettersPage& data) {
  html::section(html, say("Your own words"), [&] {
    html::paragraph(html, say("Each letter says the person's number, code and chance, and how to "
                              "watch. You add the rest."));
    html::post_form(html, path_to_letters(data.selection), [&] {
      html::text_field(html, {.name = "sender",
                              .label = html::Label(say("Who sends the letters?")),
                              .value = data.form.sender,
                              .problems = &data.problems,
                              .hint = say("For example: Asha, the clinic group, 01234 567890")});
      letter_field(html, data, "before", say("In every letter before the draw"),
                   say("For example: when the draw is, and whom to ask"), data.form.before);
      letter_field(html, data, "chosen", say("After the draw, to those with a place"),
                   say("For example: when the panel first meets, and how to say yes or no"),
                   data.form.chosen);
      letter_field(html, data, "others", say("After the draw, to everybody else"),
                   say("Say what else they can do, for example come to an open meeting. It is also "
                       "shown to those who look up their chance."),
                   data.form.others);
      html::button(html, say("Save your words"));
    });
  });
}

void top_of_letters(Html& html, const std::string& headings) {
  html::paragraph(html, headings.empty()
                            ? say("No column is a name or an address, so a letter begins with the "
                                  "number alone.")
                            : say("A letter begins with the columns that are a name or an address: "
                                  "{columns}.",
                                  {{"columns", headings}}));
}

void one_letter(Html& html, const LetterContext& context, const Letter& letter) {
  html << "<article class=\"alongside-post\"><h2 class=\"nhsuk-heading-m\">"_html
       << say("Letter to number {number}", {{"number", letter.number}}) << "</h2>"_html;
  html << "<p class=\"alongside-post__address\" dir=\"auto\">"_html;
  bool first = true;
  for (const std::string& line : address_lines(context, letter)) {
    if (!first) html << "<br>"_html;
    first = false;
    html << line;
  }
  html << "</p>"_html;
  html << "<p dir=\"auto\">"_html << greeting(context, letter) << "</p>"_html;
  for (const Message& line : letter_lines(context, letter)) html::paragraph(html, line);
  if (const std::string& own = own_text(context, letter); !own.empty()) html::written(html, own);
  if (!context.texts.sender.empty()) html::written(html, context.texts.sender);
  html << "</article>"_html;
}

}  // namespace

std::string letters_page(const html::Frame& frame, const LettersPage& data) {
  const Draw& selection = data.selection;
  const html::PageHead head{.title = say("Letters: {title}", {{"title", selection.title}}),
                            .breadcrumbs = crumbs_to_selection(data.member, selection),
                            .problems = &data.problems,
                            .notice = data.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Letters"));
    html::written(html, selection.title);
    html::paragraph(html, say("Everybody in the pool gets a letter, chosen or not."));
    if (selection.deleted_at) {
      html::inset(html, [&] {
        html::paragraph(html, say("Names and addresses were deleted on {day}, as was promised when "
                                  "the draw began. Letters cannot be made any more.",
                                  {{"day", html.words().day(*selection.deleted_at)}}));
      });
    } else {
      html::paragraph(html, say("These pages and files hold names and addresses. Keep them as you "
                                "keep such things, and delete files when letters are sent."));
      top_of_letters(html, data.address_headings);
      html::section(html, say("Before the draw"),
                    [&] { file_links(html, selection, LetterKind::before_draw); });
      if (selection.step == Step::drawn) {
        html::section(html, say("After the draw"),
                      [&] { file_links(html, selection, LetterKind::after_draw); });
      }
    }
    texts_form(html, data);
  });
}

void which_letters(Html& html, const Draw& selection, LetterKind kind, std::int64_t page) {
  const std::int64_t pages = pages_of(selection, letters_on_page);
  if (pages <= 1) return;
  const std::int64_t first = (page - 1) * letters_on_page + 1;
  const std::int64_t last = std::min(page * letters_on_page, selection.people);
  html << "<p>"_html
       << say("Letters {first} to {last} of {all}.",
              {{"first", first}, {"last", last}, {"all", selection.people}});
  if (page < pages) {
    html << " "_html;
    html::link(html, Url(path_to_printed(selection, kind) + "&page=" + std::to_string(page + 1)),
               say("Print the next page too."));
  }
  html << "</p>"_html;
}

std::string printed_letters_page(const html::Frame& frame, const PrintedLetters& data) {
  std::vector<html::Crumb> crumbs = crumbs_to_selection(data.member, data.selection);
  crumbs.push_back({say("Letters"), Url(path_to_letters(data.selection))});
  const html::PageHead head{.title = say("Letters to print"), .breadcrumbs = std::move(crumbs)};
  return html::page(frame, head, [&](Html& html) {
    html << "<div class=\"alongside-not-printed\">"_html;
    html::h1(html, say("Letters to print"));
    html::paragraph(html, say("Print this page: each letter begins a new sheet."));
    which_letters(html, data.selection, data.context.kind, data.page);
    html << "</div>"_html;
    for (const Letter& letter : data.letters) one_letter(html, data.context, letter);
    html::pagination(html, {.page = data.page,
                            .pages = pages_of(data.selection, letters_on_page),
                            .path = path_to_printed(data.selection, data.context.kind)});
  });
}

std::string letters_text(const Words& words, const LetterContext& context,
                         const std::vector<Letter>& letters) {
  std::string text;
  for (const Letter& letter : letters) {
    text += "---------- " + std::to_string(letter.number) + "\n\n";
    for (const std::string& line : address_lines(context, letter)) text += line + "\n";
    text += "\n" + words(greeting(context, letter)) + "\n\n";
    for (const Message& line : letter_lines(context, letter)) text += words(line) + "\n\n";
    for (const std::string& own : {own_text(context, letter), context.texts.sender}) {
      if (!own.empty()) text += own + "\n\n";
    }
  }
  return text;
}

std::string letters_csv(const LetterContext& context, const std::vector<PoolColumn>& columns,
                        const std::vector<Letter>& letters, CsvFormulas formulas) {
  std::vector<std::string> row{"number"};
  for (const PoolColumn& column : columns) {
    if (column.kind != ColumnKind::feature) row.push_back(column.name);
  }
  for (const char* name : {"outcome", "chance", "code"}) row.emplace_back(name);
  std::string text;
  append_csv_row(text, row, formulas);
  for (const Letter& letter : letters) {
    row = {std::to_string(letter.number)};
    row.insert(row.end(), letter.personal.begin(), letter.personal.end());
    row.emplace_back(outcome_word(context.kind, letter));
    row.push_back(chance_text(letter.listed));
    row.push_back(letter.code);
    append_csv_row(text, row, formulas);
  }
  return text;
}

}  // namespace alongside::draws
