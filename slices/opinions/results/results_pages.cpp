#include "slices/opinions/results/results_pages.h"

#include <algorithm>

#include "foundation/html/bars.h"
#include "foundation/html/components.h"
#include "slices/opinions/path_parts.h"
#include "slices/opinions/picture/small_picture.h"
#include "slices/opinions/results/result_rows.h"
#include "slices/opinions/results/results_parts.h"
#include "slices/opinions/wording_parts.h"

namespace alongside::opinions {
namespace {

void people_counted(Html& html, const Results& results) {
  const Words& words = html.words();
  html << "<p>"_html
       << say("People whose answers are in: {number}.",
              {{"number", number_text(words, results.participants)}});
  if (!results.counts_all_together()) {
    for (const Side& side : results.sides) {
      html << " "_html << name_of(words, side) << ": "_html << number_text(words, side.participants)
           << "."_html;
    }
  }
  html << "</p>"_html;
  if (results.sides_waiting.empty()) return;
  html::paragraph(
      html,
      say("Not in yet, because too few of them have answered: {sides}.",
          {{"sides", name_of(words, Side{.names = results.sides_waiting, .participants = {}})}}));
}

/// When answers come in, and whose did not.
void batches(Html& html, const Results& results, bool closed) {
  if (results.showing == Showing::everything) return;
  if (closed && results.some_not_in) {
    html::paragraph(html, say("One or two people answered last. What they changed is not in these "
                              "numbers: it would show what each of them said."));
  }
  if (closed) return;
  html::paragraph(html, say_many("New answers come in here when at least {count} person has given "
                                 "some, so that no one person's stand alone.",
                                 "New answers come in here when at least {count} people have given "
                                 "some, so that no one person's stand alone.",
                                 people_for_new_results));
}

void cautions(Html& html, const Results& results, bool closed) {
  html::paragraph(html, say("These are the answers of the people who took part. They do not stand "
                            "for everybody."));
  batches(html, results, closed);
  if (results.showing == Showing::from_eight) {
    html::paragraph(html, say("* stands for fewer than 8 people, or nobody. Other numbers are "
                              "rounded: in truth they are up to 6 more or fewer."));
  } else if (results.showing == Showing::from_three &&
             results.participants.number < members_for_hiding) {
    html::paragraph(html, say("Few people answered, so the numbers are small. Please do not "
                              "guess who gave which answer."));
  }
}

void nothing_in_yet(Html& html, const Results& results, bool closed) {
  const std::int64_t fewest = fewest_shown(results.showing);
  html << "<p class=\"nhsuk-lede-text\">"_html
       << (closed
               ? say_many("Too few people answered to show results: at least {count} is needed.",
                          "Too few people answered to show results: at least {count} are needed.",
                          fewest)
               : say_many("Results come when at least {count} person has answered.",
                          "Results come when at least {count} people have answered.", fewest))
       << "</p>"_html;
  html::paragraph(html, say("With fewer, people could tell who said what."));
}

void results_content(Html& html, const Results& results, const std::string& path, std::int64_t page,
                     bool closed) {
  if (results.sides.empty()) return nothing_in_yet(html, results, closed);
  const Sections sections = sections_of(results);
  results_in_short(html, sections, results.statements.size());
  people_counted(html, results);
  cautions(html, results, closed);
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
                       {html::BarFill::empty, said(Answer::rather_not_say)},
                       {html::BarFill::withheld, say("Too few to show")}});
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
    if (!data.found.results.sides.empty()) result_contents(html);
    if (picture_offer(question, data.now) == PictureOffer::offered) {
      html << "<p>"_html;
      html::link(html, path_to(question) + "/picture", say("Who agrees with whom"));
      html << "</p>"_html;
    }
    html << "<p>"_html;
    html::link(html, path + ".csv", say("Download the numbers as a table (CSV)"));
    if (data.found.access == ResultsAccess::all) {
      html << "</p><p>"_html;
      html::link(html, path_to_export(question), say("Take it along in Polis's files"));
    }
    html << "</p><p>"_html;
    html::link(html, path_to_map(question), say("See the opinion map: who answered alike"));
    html << "</p>"_html;
    html::live_part(html, live_results_id, [&] {
      results_content(html, data.found.results, path, data.page, is_closed(question, data.now));
    });
  });
}

std::string live_results(const Words& words, const Question& question, const Results& results) {
  Html html(words, "");
  results_content(html, results, path_to(question) + "/results", 1, false);
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
