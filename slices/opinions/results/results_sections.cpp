#include "slices/opinions/results/results_pages.h"
#include "slices/opinions/results/results_parts.h"

namespace alongside::opinions {
namespace {

constexpr const char* common_ground_id = "common-ground";
constexpr const char* difference_id = "difference";
constexpr const char* what_matters_id = "what-matters";
constexpr const char* voices_id = "voices-of-few";

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

/// "Lived experience: 80% agree. Professional: 71% agree."
void side_shares(Html& html, const Results& results, const ShownTally& tally, Leaning leaning) {
  for (std::size_t n = 0; n < results.sides.size(); ++n) {
    const auto share = share_of(tally.sides[n], leaning);
    if (!share) continue;
    html << said(leaning, row_name(html.words(), results, n), *share, html.words()) << ". "_html;
  }
}

Message said(const Voice& voice, const std::string& side) {
  const bool agree = voice.leaning == Leaning::agree;
  switch (voice.kind) {
    case Voice::Kind::small_side:
      return agree
                 ? say("{side}: few people answered. They agree, where the largest side does not.",
                       {{"side", side}})
                 : say("{side}: few people answered. They disagree, where the largest side agrees.",
                       {{"side", side}});
    case Voice::Kind::matters_to_few:
      return say("{side}: few people answered. This matters to many of them.", {{"side", side}});
    case Voice::Kind::within_side:
      return agree ? say("{side}: some agree, where most on this side do not.", {{"side", side}})
                   : say("{side}: some disagree, where most on this side agree.", {{"side", side}});
  }
  return say("{side}", {{"side", side}});
}

/// The wording of a section.
struct SectionWords {
  Message title;
  Message meaning;
  Message none;
};

void others_below(Html& html, std::size_t count) {
  html << "<p>"_html;
  html::link(
      html, Url(std::string("#") + every_statement_id),
      say_many("{count} more is below, among all statements",
               "{count} more are below, among all statements", static_cast<std::int64_t>(count)));
  html << "</p>"_html;
}

/// One section: its heading, what it means, and its statements, or that there are none yet.
/// `count` is how many there are in all.
template <class What, class Say>
void section(Html& html, const char* id, const SectionWords& words, const Results& results,
             const std::vector<Finding<What>>& findings, std::size_t count, const std::string& path,
             const Say& say_more) {
  html::section(
      html, words.title,
      [&] {
        html::paragraph(html, findings.empty() ? words.none : words.meaning);
        if (findings.empty()) return;
        html << "<ul class=\"nhsuk-list nhsuk-list--border\">"_html;
        for (const Finding<What>& finding : findings) {
          html << "<li>"_html;
          statement_link(html, results, finding.statement, path);
          say_more(finding);
          html << "</li>"_html;
        }
        html << "</ul>"_html;
        if (count > findings.size()) others_below(html, count - findings.size());
      },
      id);
}

struct Place {
  const char* id;
  Message title;
};

}  // namespace

void result_contents(Html& html) {
  const Place places[] = {{common_ground_id, say("Common ground")},
                          {difference_id, say("Difference")},
                          {what_matters_id, say("What matters most")},
                          {voices_id, say("Voices of few")},
                          {every_statement_id, say("Every statement")}};
  html << "<nav class=\"alongside-contents\" aria-label=\""_html << say("On this page")
       << "\"><ul class=\"alongside-contents__list\">"_html;
  for (const Place& place : places) {
    html << "<li>"_html;
    html::link(html, Url(std::string("#") + place.id), place.title);
    html << "</li>"_html;
  }
  html << "</ul></nav>"_html;
}

void results_in_short(Html& html, const Sections& sections, std::size_t statements) {
  html << "<p class=\"nhsuk-lede-text\">"_html;
  if (sections.common_ground_count + sections.differences_count == 0) {
    html << say("It is too early to say where you agree and where you differ.");
  } else {
    html << say_many("You agree with each other on {agreed} of {count} statement.",
                     "You agree with each other on {agreed} of {count} statements.",
                     static_cast<std::int64_t>(statements),
                     {{"agreed", static_cast<std::int64_t>(sections.common_ground_count)}})
         << " "_html
         << say("You differ on {differ}.",
                {{"differ", static_cast<std::int64_t>(sections.differences_count)}});
  }
  html << "</p>"_html;
}

void result_sections(Html& html, const Results& results, const Sections& sections,
                     const std::string& path) {
  const auto tally = [&](std::size_t place) -> const ShownTally& {
    return results.statements[place].tally;
  };
  section(html, common_ground_id,
          {say("Common ground"),
           say("On each side, at least 6 in 10 people agree with these, or at least 6 in 10 "
               "disagree."),
           say("There is nothing yet on which at least 6 in 10 people on each side say the "
               "same.")},
          results, sections.common_ground, sections.common_ground_count, path,
          [&](const Finding<CommonGround>& finding) {
            side_shares(html, results, tally(finding.statement), finding.what.leaning);
          });
  section(html, difference_id,
          {say("Difference"),
           say("On these, the sides say different things: at least 30 in 100 more people agree on "
               "one side than on another, which is more than chance explains. A difference is a "
               "reason to talk, not to stop."),
           say("There is nothing yet on which the sides clearly differ.")},
          results, sections.differences, sections.differences_count, path,
          [&](const Finding<Difference>& finding) {
            side_shares(html, results, tally(finding.statement), Leaning::agree);
          });
  section(html, what_matters_id,
          {say("What matters most"),
           say("Most people, for how many answered, said that these matter to them."),
           say("Too few people have said yet that something matters to them.")},
          results, sections.what_matters, sections.what_matters.size(), path,
          [&](const Finding<double>& finding) {
            html << alongside::say_many("It matters to {count} person of {all} who answered.",
                                        "It matters to {count} people of {all} who answered.",
                                        tally(finding.statement).all.matters.number,
                                        {{"all", tally(finding.statement).all.answered.number}});
          });
  section(html, voices_id,
          {say("Voices of few"),
           say("Only a few people say this. Without this list, the answers of the many would hide "
               "it."),
           say("There is nothing yet on which a few people stand apart.")},
          results, sections.voices_of_few, sections.voices_count, path,
          [&](const Finding<Voice>& finding) {
            html << said(finding.what, row_name(html.words(), results, finding.what.side));
          });
}

}  // namespace alongside::opinions
