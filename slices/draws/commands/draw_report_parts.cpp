#include "slices/draws/commands/draw_report_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "foundation/html/bars.h"
#include "slices/draws/setup/quotas/relaxation_words.h"

namespace alongside::draws {
namespace {

using lottery::Method;

bool all_the_same(const DrawReport& report) {
  return report.largest - report.smallest <= 2 * lottery::tolerance;
}

/// A number of people on average: "10.4".
std::string average_text(double people) {
  return fmt::format("{:.1f}", people);
}

void lead(Html& html, const DrawReport& report) {
  const std::string day = html.words().day(report.drawn_on);
  html::paragraph(html,
                  report.kind == DrawReport::Kind::draw
                      ? say_many("{count} person was drawn from a pool of {people} on {day}.",
                                 "{count} people were drawn from a pool of {people} on {day}.",
                                 report.seats, {{"people", report.people}, {"day", day}})
                      : say_many("{count} free place was filled by lot from a pool of {people}, on "
                                 "{day}.",
                                 "{count} free places were filled by lot from a pool of {people}, "
                                 "on {day}.",
                                 report.seats, {{"people", report.people}, {"day", day}}));
}

void in_short(Html& html, const DrawReport& report) {
  html::section(html, say("In short"), [&] {
    std::vector<Text> items;
    if (all_the_same(report)) {
      items.emplace_back(report.fit_nowhere.empty()
                             ? say("Everybody had the same chance to be drawn: {chance}.",
                                   {{"chance", chance_text(report.smallest)}})
                             : say("Everybody who fits in a panel had the same chance: {chance}.",
                                   {{"chance", chance_text(report.smallest)}}));
    } else {
      items.emplace_back(
          say("The smallest chance to be drawn was {smallest}, the one in the "
              "middle {median}, the largest {largest}.",
              {{"smallest", chance_text(report.smallest)},
               {"median", chance_text(report.median)},
               {"largest", chance_text(report.largest)}}));
    }
    items.emplace_back(aim_of(report.method));
    items.emplace_back(proof_of(report));
    if (report.left_out > 0) items.emplace_back(people_left_out(report));
    for (const OtherMethod& other : report.others) items.emplace_back(other_method(other));
    if (!report.fit_nowhere.empty()) items.emplace_back(people_without_chance(report));
    html::bullets(html, items);
  });
}

void band_row(Html& html, const ChanceBand& band, std::int64_t most, std::int64_t people) {
  const double share = static_cast<double>(band.people) / static_cast<double>(people);
  const double length = static_cast<double>(band.people) / static_cast<double>(most);
  html::row(html, [&] {
    html::row_heading(html, say("{from} to {to}",
                                {{"from", chance_text(band.from)}, {"to", chance_text(band.to)}}));
    html::numeric_cell(html, std::string_view(html.words().number(band.people)));
    html::cell(html, [&] {
      html::stacked_bar(
          html, say("Of all people"),
          {{html::BarFill::solid, length, std::string_view(html.words().percent(share))}});
    });
  });
}

/// Bars are as long as they are beside the longest one: what counts is their shape together.
void chart(Html& html, const DrawReport& report) {
  std::int64_t most = 1, people = 0;
  for (const ChanceBand& band : report.distribution) {
    most = std::max(most, band.people);
    people += band.people;
  }
  html::table(html, say("How many people had which chance"),
              {{say("Chance")}, {say("People"), true}, {say("The same as a bar")}}, [&] {
                for (const ChanceBand& band : report.distribution) {
                  if (band.people > 0) band_row(html, band, most, people);
                }
              });
}

void chances(Html& html, const DrawReport& report) {
  html::section(html, say("The chances"), [&] {
    if (all_the_same(report)) {
      html::paragraph(
          html,
          say("All {people} people who fit in a panel had a chance of {chance}.",
              {{"people", report.people - static_cast<std::int64_t>(report.fit_nowhere.size())},
               {"chance", chance_text(report.smallest)}}));
    } else {
      chart(html, report);
      html::paragraph(html, say("Chances differ because of the quotas. Where the pool has few "
                                "people of a kind that the panel needs, each of them is drawn "
                                "more often."));
    }
    html::paragraph(html, say("A chance of 5% means: if the draw was done 100 times, this person "
                              "would be on the panel about 5 times."));
    html::paragraph(html, say("The chance of each person, exactly, is in the column “probability” "
                              "of probabilities.csv."));
  });
}

void quota_row(Html& html, const ReportedQuota& quota, std::int64_t people) {
  const double share = static_cast<double>(quota.pool) / static_cast<double>(people);
  html::row(html, [&] {
    html::row_heading(html, quota.value);
    html::cell(html, range_text(quota.min, quota.max));
    html::numeric_cell(html, std::string_view(html.words().number(quota.panel)));
    html::numeric_cell(html, std::string_view(average_text(quota.expected)));
    html::numeric_cell(html, say("{number} ({share})", {{"number", std::int64_t{quota.pool}},
                                                        {"share", html.words().percent(share)}}));
  });
}

void quotas(Html& html, const DrawReport& report) {
  if (report.quotas.empty()) return;
  html::section(html, say("How each quota was met"), [&] {
    if (report.kind == DrawReport::Kind::replacement) {
      html::paragraph(html,
                      say("These numbers are for the free places alone. Those who stay on the "
                          "panel count towards the quotas already."));
    }
    for (auto begin = report.quotas.begin(); begin != report.quotas.end();) {
      const auto end = std::find_if(begin, report.quotas.end(), [&](const ReportedQuota& quota) {
        return quota.feature != begin->feature;
      });
      html::table(html, begin->feature,
                  {{say("Value")},
                   {say("Asked for")},
                   {say("On the panel"), true},
                   {say("On average"), true},
                   {say("In the pool"), true}},
                  [&] {
                    for (auto quota = begin; quota != end; ++quota) {
                      quota_row(html, *quota, report.people);
                    }
                  });
      begin = end;
    }
    html::paragraph(html,
                    say("“On average” is how many such people the panels of the lottery have, "
                        "counted by how likely each panel is."));
    if (report.address_columns.empty()) return;
    html::paragraph(html, say("No two people of one address are on a panel."));
  });
}

void nowhere(Html& html, const DrawReport& report) {
  if (report.fit_nowhere.empty()) return;
  html::section(html, say("People who fit in no panel"), [&] {
    html::paragraph(html, people_without_chance(report));
    html::paragraph(
        html,
        report.kind == DrawReport::Kind::draw
            ? say("This is due to the quotas, not to the draw. Tell these people why, and "
                  "think about other quotas before the next draw.")
            : say("The quotas, with those who stay on the panel, leave no room for them now."));
    html::details(html, say("Their ids"), [&] {
      std::vector<Text> ids;
      for (const std::string& id : report.fit_nowhere) ids.emplace_back(id);
      html::bullets(html, ids);
    });
  });
}

void command(Html& html, std::string_view text) {
  html << "<p><code>"_html << text << "</code></p>"_html;
}

void fingerprints(Html& html, const DrawReport& report) {
  html::paragraph(html, say("A fingerprint is a short text that changes when a file changes. These "
                            "are BLAKE2b-256, as “b2sum -l 256” prints them."));
  html << "<dl class=\"nhsuk-summary-list\">"_html;
  std::vector<std::pair<std::string, std::string>> all = report.inputs;
  all.insert(all.end(), report.fingerprints.begin(), report.fingerprints.end());
  for (const auto& [file, fingerprint] : all) {
    html << "<div class=\"nhsuk-summary-list__row\"><dt class=\"nhsuk-summary-list__key\">"_html
         << file << "</dt><dd class=\"nhsuk-summary-list__value\"><code>"_html << fingerprint
         << "</code></dd></div>"_html;
  }
  html << "</dl>"_html;
}

void the_draw(Html& html, const DrawReport& report) {
  html::section(html, say("The draw"), [&] {
    html::paragraph(html, report.numbered == 0
                              ? say("The lottery has {panels} panels, each with its own chance. "
                                    "Number {number} of panels.csv was drawn.",
                                    {{"panels", report.panels}, {"number", report.drawn}})
                              : say("The list has {panels} panels, all equally likely. Number "
                                    "{number} of lottery.csv was drawn.",
                                    {{"panels", report.numbered}, {"number", report.drawn}}));
    html::paragraph(html, report.seed_given
                              ? say("Which one it is follows from the seed:")
                              : say("Which one it is follows from the seed, which the program made "
                                    "by chance:"));
    html << "<p><code>"_html << report.seed << "</code></p>"_html;
    html::paragraph(html, say("Its people are in selected.csv. All others are in remaining.csv."));
  });
}

void how_to_check(Html& html, const DrawReport& report) {
  html::section(html, say("How to check it"), [&] {
    html::paragraph(html, say("You need the files of this draw and the program Alongside. It "
                              "checks without what found the lottery: quotas, chances and proof."));
    command(html, "alongside select verify FOLDER");
    html::paragraph(html, say("To do the draw again, with the seed from above:"));
    command(html, report.numbered == 0 ? "alongside select draw panels.csv --seed SEED"
                                       : "alongside select draw lottery.csv --seed SEED");
    fingerprints(html, report);
  });
}

void how_it_was_made(Html& html) {
  html::section(html, say("How it was made"), [&] {
    html::paragraph(html, say("People who are the same in all features of the quotas get the same "
                              "chance. The program looks for panels that meet every quota, and "
                              "weighs them."));
    html::paragraph(html,
                    say("The method is that of Flanigan, Gölz, Gupta, Hennig and Procaccia, "
                        "“Fair algorithms for selecting citizens’ assemblies”, Nature 2021."));
    html::paragraph(html, say("This report holds counts of few people. Think about who may read it "
                              "before you publish it."));
  });
}

}  // namespace

std::string chance_text(double chance) {
  const double percent = 100 * chance;
  if (percent == 0 || percent >= 0.95) return fmt::format("{:.1f}%", percent);
  const int digits = static_cast<int>(std::ceil(-std::log10(percent)));
  return fmt::format("{:.{}f}%", percent, std::clamp(digits + 1, 1, 6));
}

Message proof_of(const DrawReport& report) {
  if (report.certified) {
    return say(
        "It is proved that no lottery with these quotas does this better. The proof is in "
        "certificate.json.");
  }
  if (report.settled_people == 0 || report.settled_people == report.people) {
    return say(
        "It is not proved that this lottery is the fairest one: the search ended before "
        "that.");
  }
  return say_many(
      "The search ended early. For {count} of the {people} people it is proved that "
      "their chance is as fair as it can be.",
      "The search ended early. For {count} of the {people} people it is proved that "
      "their chances are as fair as they can be.",
      report.settled_people, {{"people", report.people}});
}

Message people_left_out(const DrawReport& report) {
  if (report.certified) {
    return say_many(
        "{count} person fits in a panel, and this method leaves them no chance: it makes all "
        "chances "
        "as equal as it can, and asks for nothing else.",
        "{count} people fit in a panel, and this method leaves them no chance: it makes all "
        "chances "
        "as equal as it can, and asks for nothing else.",
        report.left_out);
  }
  return say_many(
      "{count} person has no chance so far, because the search was stopped: nobody knows yet "
      "whether "
      "they fit in a panel. Let it run to its end before you draw a real panel.",
      "{count} people have no chance so far, because the search was stopped: nobody knows yet "
      "whether they fit in a panel. Let it run to its end before you draw a real panel.",
      report.left_out);
}

Message other_method(const OtherMethod& other) {
  return say(
      "With the method “{method}”, everybody who fits in a panel would have a chance of {chance} "
      "or more.",
      {{"method", other.method}, {"chance", chance_text(other.smallest)}});
}

Message people_without_chance(const DrawReport& report) {
  return say_many("{count} person fits in no panel that meets the quotas, and had no chance.",
                  "{count} people fit in no panel that meets the quotas, and had no chance.",
                  static_cast<std::int64_t>(report.fit_nowhere.size()));
}

Message aim_of(Method method) {
  switch (method) {
    case Method::leximin:
      return say(
          "The lottery makes the smallest chance as large as the quotas allow, then the next "
          "smallest, and so on.");
    case Method::maximin:
      return say("The lottery makes the smallest chance as large as the quotas allow.");
    case Method::nash:
      return say("The lottery makes the product of all chances as large as the quotas allow.");
    case Method::uniform:
      break;
  }
  return say("The lottery makes the chances as equal as the quotas allow.");
}

void draw_report(Html& html, const DrawReport& report) {
  html << "<article class=\"alongside-report\">"_html;
  html::h1(html, report.kind == DrawReport::Kind::draw ? say("A panel drawn by lottery")
                                                       : say("Free places filled by lottery"));
  lead(html, report);
  in_short(html, report);
  chances(html, report);
  quotas(html, report);
  nowhere(html, report);
  the_draw(html, report);
  how_to_check(html, report);
  how_it_was_made(html);
  html << "</article>"_html;
}

}  // namespace alongside::draws
