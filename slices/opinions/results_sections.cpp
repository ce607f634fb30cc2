#include "slices/opinions/results_pages.h"
#include "slices/opinions/results_parts.h"
#include "slices/opinions/sections.h"

namespace alongside::opinions {
namespace {

/// The statement, as a link to its numbers.
void statement_link(Html& html, const Results& results, std::size_t place,
                    const std::string& path) {
  const StatementResult& result = results.statements[place];
  const std::size_t page = place / results_on_page + 1;
  html << "<a href=\""_html << path << "?page="_html << page << "#s-"_html
       << result.statement.number << "\" dir=\"auto\">"_html << result.text << "</a><br>"_html;
}

Message said(Leaning leaning, const std::string& side, const Share& share, const Words& words) {
  const bool exact = share.least_count == share.most_count && share.least_total == share.most_total;
  const std::vector<Argument> with{{"side", side}, {"share", words.percent(share.least())}};
  if (leaning == Leaning::agree) {
    return exact ? say("{side}: {share} agree", with) : say("{side}: at least {share} agree", with);
  }
  return exact ? say("{side}: {share} disagree", with)
               : say("{side}: at least {share} disagree", with);
}

std::string side_name(const Words& words, const Side& side) {
  return side.name.empty() ? words(say("No side given")) : side.name;
}

/// "Lived experience: 80% agree. Professional: 71% agree."
void side_shares(Html& html, const Results& results, const ShownTally& tally, Leaning leaning) {
  for (std::size_t n = 0; n < results.sides.size(); ++n) {
    const auto share = share_of(tally.sides[n], leaning);
    if (!share) continue;
    html << said(leaning, side_name(html.words(), results.sides[n]), *share, html.words())
         << ". "_html;
  }
}

Message said(const Voice& voice, const std::string& side) {
  const bool agree = voice.leaning == Leaning::agree;
  switch (voice.kind) {
    case Voice::Kind::small_side:
      return agree ? say("{side} is few here, and agrees where most do not.", {{"side", side}})
                   : say("{side} is few here, and disagrees where most agree.", {{"side", side}});
    case Voice::Kind::matters_to_few:
      return say("{side} is few here, and this matters to many of them.", {{"side", side}});
    case Voice::Kind::within_side:
      return agree ? say("Some of {side} agree where most of them do not.", {{"side", side}})
                   : say("Some of {side} disagree where most of them agree.", {{"side", side}});
  }
  return say("{side}", {{"side", side}});
}

/// One section: its heading, what it means, and its statements, or that there are none yet.
template <class What, class Say>
void section(Html& html, const Message& title, const Message& meaning, const Message& none,
             const Results& results, const std::vector<Finding<What>>& findings,
             const std::string& path, const Say& say_more) {
  html::section(html, title, [&] {
    html::paragraph(html, findings.empty() ? none : meaning);
    if (findings.empty()) return;
    html << "<ul class=\"nhsuk-list nhsuk-list--border\">"_html;
    for (const Finding<What>& finding : findings) {
      html << "<li>"_html;
      statement_link(html, results, finding.statement, path);
      say_more(finding);
      html << "</li>"_html;
    }
    html << "</ul>"_html;
  });
}

}  // namespace

void result_sections(Html& html, const Results& results, const std::string& path) {
  const Sections sections = sections_of(results);
  const auto tally = [&](std::size_t place) -> const ShownTally& {
    return results.statements[place].tally;
  };
  section(html, say("Common ground"),
          say("On each side at least 60% are of the same mind about these."),
          say("Nothing yet that at least 60% on each side are of one mind about."), results,
          sections.common_ground, path, [&](const Finding<CommonGround>& finding) {
            side_shares(html, results, tally(finding.statement), finding.what.leaning);
          });
  section(html, say("Difference"),
          say("About these the sides lie at least 30 points apart, more than chance explains. "
              "A difference is a reason to talk, not to stop."),
          say("Nothing yet about which the sides clearly differ."), results, sections.differences,
          path, [&](const Finding<Difference>& finding) {
            side_shares(html, results, tally(finding.statement), Leaning::agree);
          });
  section(html, say("What matters most"),
          say("These have the largest share of people who said that it matters to them."),
          say("Nothing yet that enough people have marked as mattering to them."), results,
          sections.what_matters, path, [&](const Finding<double>& finding) {
            html << alongside::say_many("It matters to {count} person of {all} who answered.",
                                        "It matters to {count} people of {all} who answered.",
                                        tally(finding.statement).all.matters.number,
                                        {{"all", tally(finding.statement).all.answered.number}});
          });
  section(html, say("Voices of few"),
          say("What a few say, and the numbers of the many would hide."),
          say("Nothing yet that a few see otherwise."), results, sections.voices_of_few, path,
          [&](const Finding<Voice>& finding) {
            html << said(finding.what, side_name(html.words(), results.sides[finding.what.side]));
          });
}

}  // namespace alongside::opinions
