#include "slices/opinions/results/results_pages.h"

#include <algorithm>

#include "foundation/html/bars.h"
#include "foundation/html/components.h"
#include "slices/opinions/path_parts.h"
#include "slices/opinions/picture/small_picture.h"
#include "slices/opinions/results/results_parts.h"
#include "slices/opinions/wording_parts.h"

namespace alongside::opinions {
namespace {

void people_counted(Html& html, const Results& results) {
  html << "<p>"_html
       << say("People who answered: {number}.",
              {{"number", number_text(html.words(), results.participants)}});
  for (const Side& side : results.sides) {
    html << " "_html << name_of(side) << ": "_html << number_text(html.words(), side.participants)
         << "."_html;
  }
  html << "</p>"_html;
}

void cautions(Html& html, const Results& results) {
  html::paragraph(html, say("These are the answers of the people who took part. They do not stand "
                            "for everybody."));
  if (results.small_numbers == SmallNumbers::hidden) {
    html::paragraph(html, say("* stands for 1 to 7 people. Other numbers are rounded to 5. A total "
                              "counts each * as 4, so it is not exact."));
  } else if (!results.participants.hidden && results.participants.number < members_for_hiding) {
    html::paragraph(html, say("Few people answered, so the numbers are small. Please do not "
                              "guess who gave which answer."));
  }
}

void results_content(Html& html, const Results& results, const std::string& path,
                     std::int64_t page) {
  const Sections sections = sections_of(results);
  results_in_short(html, sections, results.statements.size());
  people_counted(html, results);
  cautions(html, results);
  result_sections(html, results, sections, path);
  html << "<h2 class=\"nhsuk-heading-m\" id=\""_html << std::string_view(every_statement_id)
       << "\">"_html << say("Every statement") << "</h2>"_html;
  html::paragraph(html,
                  say("Open 'Numbers' below a statement to see how many gave each answer. Where it "
                      "says 62% (50% to 73%), 62% of these people said so. If many people "
                      "like them answered, the share would most likely lie between 50% and "
                      "73%."));
  html::bar_key(html, {{html::BarFill::solid, said(Answer::agree)},
                       {html::BarFill::striped, said(Answer::disagree)},
                       {html::BarFill::dotted, said(Answer::not_sure)},
                       {html::BarFill::empty, said(Answer::rather_not_say)}});
  const std::size_t total = results.statements.size();
  const std::size_t first = std::min(total, static_cast<std::size_t>(page - 1) * results_on_page);
  const std::size_t last = std::min(total, first + results_on_page);
  for (std::size_t n = first; n < last; ++n) {
    statement_result(html, results, results.statements[n]);
  }
  const auto pages = static_cast<std::int64_t>((total + results_on_page - 1) / results_on_page);
  html::pagination(html, {.page = page, .pages = pages, .path = path});
}

void not_yet(Html& html, const ResultsForMember& found) {
  if (found.question.statements_count == 0) {
    html::paragraph(html, say("There are no statements to answer yet."));
  } else {
    html::paragraph(html, say_many("You can see results when you have answered {count} more "
                                   "statement, so that your answers are your own.",
                                   "You can see results when you have answered {count} more "
                                   "statements, so that your answers are your own.",
                                   found.answers_missing));
  }
  html::link_button(html, path_to(found.question), say("Answer statements"));
}

void only_answered(Html& html, const Question& question) {
  html::inset(html, [&] {
    html::paragraph(html, say("You see the statements that you answered. When you have answered "
                              "all of them, you see all results, and they move as people answer."));
    html::link(html, path_to(question), say("Answer the other statements"));
  });
}

}  // namespace

std::string results_page(const html::Frame& frame, const ResultsPage& data) {
  const Question& question = data.found.question;
  const std::string path = path_to(question) + "/results";
  html::PageHead head{.title = say("Results: {question}", {{"question", question.question}}),
                      .breadcrumbs = crumbs_to_question(data.member, question),
                      .live = data.live() ? path + "/live" : "",
                      .wide = true};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Results"));
    html::written(html, question.question);
    html::paragraph(html, said_of_closing(question.closes_at, question.closed_early_at, data.now,
                                          html.words()));
    if (data.found.access == ResultsAccess::none) return not_yet(html, data.found);
    if (data.found.access == ResultsAccess::of_answered) only_answered(html, question);
    result_contents(html);
    if (picture_offer(question, data.now) == PictureOffer::offered) {
      html << "<p>"_html;
      html::link(html, path_to(question) + "/picture", say("Who agrees with whom"));
      html << "</p>"_html;
    }
    html << "<p>"_html;
    html::link(html, path + ".csv", say("Download the numbers as a table (CSV)"));
    html << "</p><p>"_html;
    html::link(html, path_to_map(question), say("See the opinion map: who answered alike"));
    html << "</p>"_html;
    html::live_part(html, live_results_id,
                    [&] { results_content(html, data.found.results, path, data.page); });
  });
}

std::string live_results(const Words& words, const Question& question, const Results& results) {
  Html html(words, "");
  results_content(html, results, path_to(question) + "/results", 1);
  return html::live_replacement(live_results_id, html.result());
}

std::string live_results_wait(const Words& words, const Question& question) {
  Html html(words, "");
  html::paragraph(html, say("Somebody has put forward a new statement. Answer it to see the "
                            "results move again."));
  html::link(html, path_to(question), say("Answer the new statement"));
  return html::live_replacement(live_results_id, html.result());
}

}  // namespace alongside::opinions
