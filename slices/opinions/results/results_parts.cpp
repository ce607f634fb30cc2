#include "slices/opinions/results/results_parts.h"

#include <algorithm>

#include "foundation/base/numbers/wilson.h"
#include "foundation/html/bars.h"

namespace alongside::opinions {
namespace {

struct AnswerPart {
  ShownNumber ShownCounts::* cell;
  html::BarFill fill;
};
constexpr AnswerPart answer_parts[] = {{&ShownCounts::agree, html::BarFill::solid},
                                       {&ShownCounts::disagree, html::BarFill::striped},
                                       {&ShownCounts::not_sure, html::BarFill::dotted},
                                       {&ShownCounts::rather_not_say, html::BarFill::empty}};

Message bar_label(html::BarFill fill, const std::string& number) {
  switch (fill) {
    case html::BarFill::solid:
      return say("agree {number}", {{"number", number}});
    case html::BarFill::striped:
      return say("disagree {number}", {{"number", number}});
    case html::BarFill::dotted:
      return say("not sure {number}", {{"number", number}});
    case html::BarFill::empty:
    case html::BarFill::withheld:
      break;
  }
  return say("rather not say {number}", {{"number", number}});
}

/// What a row said, in short, beside its name.
std::optional<Message> in_short(const Words& words, const ShownCounts& counts) {
  if (const auto most = most_said(counts)) return most;
  return shares_in_short(words, counts);
}

void side_bars(Html& html, const Results& results, const ShownTally& tally) {
  for (std::size_t n = 0; n < results.sides.size(); ++n) {
    const std::string name = row_name(html.words(), results, n);
    html << "<p class=\"nhsuk-body-s nhsuk-u-margin-bottom-1\">"_html;
    html << name;
    if (const auto shares = in_short(html.words(), tally.sides[n])) html << ": "_html << *shares;
    html << "</p>"_html;
    answers_bar(html, name, tally.sides[n]);
  }
}

void number_cell(Html& html, const ShownNumber& number) {
  html::numeric_cell(html, number_text(html.words(), number));
}

void table_row(Html& html, const Text& name, const ShownCounts& counts) {
  const std::string agree = share_text(html.words(), counts, counts.agree);
  const std::string disagree = share_text(html.words(), counts, counts.disagree);
  html::row(html, [&] {
    html::row_heading(html, name);
    number_cell(html, counts.agree);
    html::numeric_cell(html, agree);
    number_cell(html, counts.disagree);
    html::numeric_cell(html, disagree);
    number_cell(html, counts.not_sure);
    number_cell(html, counts.rather_not_say);
    number_cell(html, counts.answered);
    number_cell(html, counts.matters);
  });
}

void numbers_table(Html& html, const Results& results, const StatementResult& result) {
  const std::vector<html::Column> columns{{say("Side")},
                                          {say("Agree"), true},
                                          {say("Share (95% interval)"), true},
                                          {say("Disagree"), true},
                                          {say("Share (95% interval)"), true},
                                          {say("Not sure"), true},
                                          {say("Rather not say"), true},
                                          {say("Answers"), true},
                                          {say("It matters to"), true}};
  html::table(html, result.text, columns, [&] {
    for (std::size_t n = 0; n < results.sides.size(); ++n) {
      table_row(html, row_name(html.words(), results, n), result.tally.sides[n]);
    }
    if (results.sides.size() > 1) table_row(html, say("All shown above"), result.tally.all);
  });
}

}  // namespace

std::string name_of(const Words& words, const Side& side) {
  std::string text;
  for (const std::string& name : side.names) {
    if (!text.empty()) text += ", ";
    text += name.empty() ? words(say("No side given")) : name;
  }
  return text;
}

std::string row_name(const Words& words, const Results& results, std::size_t row) {
  const Side& side = results.sides[row];
  const bool everybody = results.counts_all_together() && side.names.size() > 1;
  return everybody ? words(say("Everybody")) : name_of(words, side);
}

std::string number_text(const Words& words, const ShownNumber& number) {
  return number.hidden ? "*" : words.number(number.number);
}

std::string share_text(const Words& words, const ShownCounts& counts, const ShownNumber& number) {
  if (counts.agree.hidden || counts.disagree.hidden || counts.not_sure.hidden) return "";
  const std::int64_t total = counts.agree.number + counts.disagree.number + counts.not_sure.number;
  if (total == 0) return "";
  const Interval interval = wilson(number.number, total);
  const double share = static_cast<double>(number.number) / static_cast<double>(total);
  return words(say("{share} ({least} to {most})", {{"share", words.percent(share)},
                                                   {"least", words.percent(interval.least)},
                                                   {"most", words.percent(interval.most)}}));
}

std::optional<Message> shares_in_short(const Words& words, const ShownCounts& counts) {
  const std::int64_t total = counts.agree.number + counts.disagree.number + counts.not_sure.number;
  if (counts.agree.hidden || counts.disagree.hidden || counts.not_sure.hidden || total == 0) {
    return std::nullopt;
  }
  const auto share = [&](const ShownNumber& number) {
    return words.percent(static_cast<double>(number.number) / static_cast<double>(total));
  };
  return say("{agree} agree, {disagree} disagree",
             {{"agree", share(counts.agree)}, {"disagree", share(counts.disagree)}});
}

std::optional<Message> most_said(const ShownCounts& counts) {
  if (counts.kind != RowKind::mostly) return std::nullopt;
  if (!counts.agree.hidden) return say("most agree");
  if (!counts.disagree.hidden) return say("most disagree");
  if (!counts.not_sure.hidden) return say("most are not sure");
  return say("most would rather not say");
}

namespace {

/// The part of the bar that stands for what is hidden.
void add_withheld(std::vector<html::BarPart>& parts) {
  double left = 1;
  for (const html::BarPart& part : parts) left -= part.share;
  if (left <= 0.001) return;
  parts.push_back({.fill = html::BarFill::withheld,
                   .share = left,
                   .label = say("the rest is too few to show")});
}

}  // namespace

void answers_bar(Html& html, const Text& name, const ShownCounts& counts, AnswersInBar answers) {
  if (counts.withheld()) return html::hint(html, say("Too few answers to show."));
  std::int64_t sum = 0;
  bool any_hidden = false;
  for (const AnswerPart& part : answer_parts) {
    sum += (counts.*part.cell).number;
    any_hidden = any_hidden || (counts.*part.cell).hidden;
  }
  if (sum == 0)
    return html::hint(html, say("Different answers, too few of each to show how many."));
  const auto whole = static_cast<double>(std::max(sum, counts.answered.number));
  std::vector<html::BarPart> parts;
  for (const AnswerPart& part : answer_parts) {
    const ShownNumber& number = counts.*part.cell;
    const bool fourth = part.fill == html::BarFill::empty;
    if (number.hidden || (fourth && answers == AnswersInBar::without_rather_not_say)) continue;
    parts.push_back({.fill = part.fill,
                     .share = static_cast<double>(number.number) / whole,
                     .label = bar_label(part.fill, number_text(html.words(), number))});
  }
  if (any_hidden) add_withheld(parts);
  html::stacked_bar(html, name, parts);
}

void statement_result(Html& html, const Results& results, const StatementResult& result) {
  html << "<div class=\"alongside-result\" id=\"s-"_html << result.statement.number
       << "\"><h3 class=\"nhsuk-heading-s\" dir=\"auto\">"_html << result.text << "</h3>"_html;
  if (!result.enough) {
    html::paragraph(html,
                    say_many("Too few have answered this: it is shown from {count} person on.",
                             "Too few have answered this: it is shown from {count} people on.",
                             fewest_shown(results.showing)));
  } else {
    side_bars(html, results, result.tally);
    html::details(html, say("Numbers"), [&] { numbers_table(html, results, result); });
  }
  html << "</div>"_html;
}

}  // namespace alongside::opinions
