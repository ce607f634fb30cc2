#include "slices/opinions/imports/import_pages.h"

#include "foundation/html/components.h"
#include "slices/opinions/path_parts.h"

namespace alongside::opinions {
namespace {

void choose_files_again(Html& html, const Problems& problems) {
  if (problems.empty()) return;
  html::paragraph(html, say("Nothing came in yet. Please choose the files again: your browser does "
                            "not keep them."));
}

void title_field(Html& html, const ImportPage& data, const Message& hint) {
  html::text_field(html, {.name = "title",
                          .label = html::Label(say("Question")),
                          .value = data.form.title,
                          .problems = &data.problems,
                          .hint = hint});
}

void csv_field(Html& html, const ImportPage& data, std::string_view name, const Message& label,
               const std::optional<Message>& hint = {}) {
  html::file_field(html, {.name = name,
                          .label = html::Label(label),
                          .problems = &data.problems,
                          .hint = hint,
                          .accept = ".csv,text/csv"});
}

void polis_files(Html& html, const ImportPage& data) {
  csv_field(html, data, "comments", say("The file comments.csv"));
  csv_field(html, data, "votes", say("The file votes.csv"));
  csv_field(html, data, "participants", say("The file participants-votes.csv, if you have it"),
            say("It helps to find out which number stands for agree."));
  csv_field(html, data, "summary", say("The file summary.csv, if you have it"),
            say("It holds the question and its description."));
}

void sign_radios(Html& html, const ImportPage& data) {
  const std::string chosen = data.form.sign.empty() ? "find" : data.form.sign;
  html::radios(html, {.name = "sign",
                      .legend = html::Label(say("Which number stands for agree in votes.csv?")),
                      .options = {{"find", say("Find it out from the files")},
                                  {"plus", say("1 is agree"), say("As in Polis’s open data.")},
                                  {"minus", say("-1 is agree")}},
                      .chosen = {chosen},
                      .problems = &data.problems});
}

void side_radios(Html& html, const ImportPage& data) {
  std::vector<html::WrittenOption> sides;
  for (const groups::Constituency& side : data.sides) sides.push_back({side.name, side.name});
  html::radios(html, {.name = "side",
                      .legend = html::Label(say("Which side do these people count for?")),
                      .options = {{"", say("No side")}},
                      .written_options = std::move(sides),
                      .chosen = {data.form.side},
                      .problems = &data.problems,
                      .hint = say("The files do not say who they are.")});
}

html::PageHead head_of(const Message& title, const ImportPage& data) {
  return {
      .title = title, .breadcrumbs = crumbs_to_questions(data.member), .problems = &data.problems};
}

std::string import_path(const ImportPage& data, std::string_view end) {
  return path_to_questions(data.member.group.id) + std::string(end);
}

}  // namespace

polis::Sign sign_named(std::string_view name) {
  if (name == "plus") return polis::Sign::plus_is_agree;
  if (name == "minus") return polis::Sign::minus_is_agree;
  return polis::Sign::find;
}

std::string polis_import_page(const html::Frame& frame, const ImportPage& data) {
  const Message title = say("Bring in a conversation");
  return html::page(frame, head_of(title, data), [&](Html& html) {
    html::h1(html, title);
    html::paragraph(html, say("The Polis software gives a conversation as files. Bring them in to "
                              "see here where people agree. They come in as people without an "
                              "account, and the question is closed."));
    choose_files_again(html, data.problems);
    html::upload_form(html, import_path(data, "/import"), [&] {
      polis_files(html, data);
      title_field(html, data, say("Leave this empty to take the question from summary.csv."));
      sign_radios(html, data);
      side_radios(html, data);
      html::button(html, say("Bring it in"));
    });
    html::paragraph(html, say("Do you have a file of results from Alongside instead?"));
    html << "<p>"_html;
    html::link(html, import_path(data, "/import-results"), say("Bring in results"));
    html << "</p>"_html;
  });
}

std::string results_import_page(const html::Frame& frame, const ImportPage& data) {
  const Message title = say("Bring in results");
  return html::page(frame, head_of(title, data), [&](Html& html) {
    html::h1(html, title);
    html::paragraph(html, say("Results that somebody saved as a CSV file can come in here again. "
                              "The file holds counts and no people, and the question is closed."));
    choose_files_again(html, data.problems);
    html::upload_form(html, import_path(data, "/import-results"), [&] {
      csv_field(html, data, "results", say("The file of results"),
                say("Its sides must have the same names as the sides of this group."));
      title_field(html, data, say("The file does not hold it."));
      html::button(html, say("Bring them in"));
    });
  });
}

std::string imported_page(const html::Frame& frame, const ImportedPage& data) {
  const Message title = say("What came in, and what was left out");
  const html::PageHead head{.title = title,
                            .breadcrumbs = crumbs_to_question(data.member, data.question)};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    html::bullets(html, std::vector<Text>(data.summary.begin(), data.summary.end()));
    html::link_button(html, path_to(data.question) + "/results", say("See the results"));
  });
}

}  // namespace alongside::opinions
