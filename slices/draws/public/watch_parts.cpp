#include "slices/draws/public/watch_parts.h"

#include "foundation/html/components.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/public/replacement_parts.h"
#include "slices/draws/public/watch_check_parts.h"
#include "slices/draws/search/lottery_texts.h"

namespace alongside::draws {
namespace {

enum class Stage { done, now, to_come };

Stage stage_of(bool done, bool before_done) {
  if (done) return Stage::done;
  return before_done ? Stage::now : Stage::to_come;
}

/// One of the steps of the draw, with how far it is.
void step(Html& html, const Message& title, Stage stage, const Content& content) {
  html << "<li class=\"alongside-steps__step\"><h2 class=\"nhsuk-heading-s\">"_html << title
       << " "_html;
  switch (stage) {
    case Stage::done:
      html::tag(html, say("Done"), "green");
      break;
    case Stage::now:
      html::tag(html, say("Now"), "blue");
      break;
    case Stage::to_come:
      html::tag(html, say("To come"), "grey");
      break;
  }
  html << "</h2>"_html;
  content();
  html << "</li>"_html;
}

void fit_nowhere_line(Html& html, const FoundLottery& lottery) {
  const auto numbers = numbers_in(lottery.fit_nowhere);
  if (numbers.empty()) return;
  html::paragraph(
      html, say_many("{count} person fits on no panel that meets the rules, so they cannot be "
                     "drawn. The organisers know which number it is.",
                     "{count} people fit on no panel that meets the rules, so they cannot be "
                     "drawn. The organisers know which numbers they are.",
                     static_cast<std::int64_t>(numbers.size())));
}

void left_out_line(Html& html, const FoundLottery& lottery) {
  if (lottery.left_out == 0) return;
  html::paragraph(
      html, say_many("{count} person more has no chance in this draw, though they fit on a panel: "
                     "the group chose a way that makes most chances alike.",
                     "{count} people more have no chance in this draw, though they fit on a panel: "
                     "the group chose a way that makes most chances alike.",
                     lottery.left_out));
}

void published_step(Html& html, const WatchedDraw& watched) {
  const FoundLottery& lottery = *watched.lottery;
  const std::string when = html.words().day_and_time(*watched.selection.published_at);
  html::paragraph(html,
                  say("Published on {when}. Since then nobody can change it.", {{"when", when}}));
  html::paragraph(html, say_many("{count} person is in the pool. Each has a number.",
                                 "{count} people are in the pool. Each has a number.",
                                 watched.selection.people));
  html::paragraph(html, say_many("There are 1,000 possible panels of {count} person, numbered 000 "
                                 "to 999. Each of them meets the rules, and each is as likely as "
                                 "any other.",
                                 "There are 1,000 possible panels of {count} people, numbered 000 "
                                 "to 999. Each of them meets the rules, and each is as likely as "
                                 "any other.",
                                 watched.selection.seats));
  html << "<p>"_html
       << say("The smallest chance of anybody who can be drawn: {least}. The largest: {largest}.",
              {{"least", html.words()(said_of_chance(lottery.least_chance))},
               {"largest", html.words()(said_of_chance(lottery.largest_chance))}})
       << "</p>"_html;
  fit_nowhere_line(html, lottery);
  left_out_line(html, lottery);
  if (!lottery.has_public_list()) {
    html::paragraph(html,
                    say("Who is on which panel is not shown before the draw, because it would "
                        "tell what people are. This fingerprint of all panels is public in "
                        "its place. It shows afterwards that the drawn panel was fixed "
                        "before:"));
    html << "<p>"_html;
    code_text(html, lottery.panels_root);
    html << "</p>"_html;
  }
  html::details(html, say("Fingerprints: how you can tell that nothing was changed"), [&] {
    html::paragraph(html, say("A fingerprint is made from a whole file. If one letter of the file "
                              "changes, its fingerprint is quite another (BLAKE2b-256)."));
    print_line(html, say("The pool:"), watched.selection.pool_print);
    print_line(html, say("The rules (quotas):"), watched.selection.quotas_print);
    if (lottery.has_public_list()) {
      print_line(html, say("The 1,000 panels, lottery.csv:"), lottery.lottery_print);
    } else {
      html::paragraph(html, say("The fingerprints below are made with salts, so that nobody can "
                                "guess what stands behind them. The organisers have the salts."));
    }
    print_line(html, say("The weighted panels, panels.csv:"), lottery.panels_print);
    print_line(html, say("The proof of fairness, certificate.json:"), lottery.certificate_print);
    if (!lottery.complete) {
      html::paragraph(html, say("The search ended before its proof was whole, so the chances may "
                                "be less equal than they could be."));
    }
  });
}

void number_step(Html& html, const WatchedDraw& watched) {
  if (!watched.is_drawn()) {
    html::paragraph(html, say("All that was sealed is opened in one moment. Together it gives a "
                              "number from 000 to 999."));
    return;
  }
  html << "<p>"_html
       << say("Drawn on {when}:", {{"when", html.words().day_and_time(*watched.draw->drawn_at)}})
       << "</p><p class=\"alongside-drawn-number\">"_html << panel_number(*watched.draw->number)
       << "</p>"_html;
}

void panel_step(Html& html, const WatchedDraw& watched) {
  if (!watched.is_drawn()) {
    html::paragraph(html, say("The panel with that number is drawn. People find their own number "
                              "in their letter."));
    return;
  }
  number_list(html, say("These numbers were drawn:"), watched.panel);
}

void places_step(Html& html, const WatchedDraw& watched) {
  if (!watched.is_drawn()) {
    html::paragraph(html, say("Who was drawn says yes or no. If a place falls free, somebody else "
                              "is drawn for it, so that the panel still meets the rules."));
    return;
  }
  const PlaceCounts counts = count_places(watched.places);
  html::bullets(html, {say_many("{count} has not answered yet", "{count} have not answered yet",
                                counts.selected),
                       say_many("{count} confirmed", "{count} confirmed", counts.confirmed),
                       say_many("{count} place is free", "{count} places are free", counts.free()),
                       say_many("{count} was replaced", "{count} were replaced", counts.replaced)});
  if (watched.is_searching()) {
    html::paragraph(html, say("People for the free places are being drawn."));
    search_progress(html, *watched.run);
  }
  for (const WatchedRound& round : watched.replacements) {
    replacement_part(html, watched.selection, round);
  }
}

void what_counts(Html& html, const WatchedDraw& watched) {
  if (watched.features.empty()) return;
  html::section(html, say("What counts for the panel"), [&] {
    html::paragraph(html, say("The rules say how many people of each kind are on the panel, by:"));
    html::bullets(html, {watched.features.begin(), watched.features.end()});
    html::paragraph(html, say("The numbers in the rules are for the group's members. Here they "
                              "could tell what a person is, so their fingerprint alone is "
                              "public."));
  });
}

void not_published(Html& html, const WatchedDraw& watched) {
  html::paragraph(html, say("Nothing is published yet. This page moves by itself when it is."));
  if (watched.selection.step == Step::finding && watched.is_searching()) {
    html::paragraph(html, say("The fairest lottery is being looked for."));
    search_progress(html, *watched.run);
  }
}

}  // namespace

void code_text(Html& html, std::string_view text) {
  html << "<code class=\"alongside-code\">"_html << text << "</code>"_html;
}

void print_line(Html& html, const Message& name, std::string_view print) {
  html << "<p>"_html << name << "<br>"_html;
  code_text(html, print);
  html << "</p>"_html;
}

void number_list(Html& html, const Message& title, const std::vector<std::int64_t>& numbers) {
  html << "<p>"_html << title << "</p><ul class=\"alongside-numbers\">"_html;
  for (const std::int64_t number : numbers) {
    html << "<li>"_html << html.words().number(number) << "</li>"_html;
  }
  html << "</ul>"_html;
}

Message said_of_chance(std::int64_t chance) {
  const std::int64_t times = in_thousand(chance);
  if (times > 0) return say("{times} in 1,000", {{"times", times}});
  if (chance > 0) return say("less than 1 in 1,000");
  return say("none");
}

Message said_of_smallest_chance(const FoundLottery& lottery) {
  return said_of_chance(lottery.left_out > 0 ? 0 : lottery.least_chance);
}

void search_progress(Html& html, const LotterySearch& run) {
  using Search = lottery::Progress::Step;
  if (run.stop_asked) return html::paragraph(html, say("It stops in a moment."));
  if (run.progress_step < 0) return html::paragraph(html, say("It begins in a moment."));
  const auto count = [&](const Message& message) { html::paragraph(html, message); };
  switch (static_cast<Search>(run.progress_step)) {
    case Search::chances:
      count(say("Step 1 of 4: how equal everybody's chance can be."));
      break;
    case Search::panels:
      count(say("Step 2 of 4: panels that meet the rules."));
      break;
    case Search::weights:
      count(say("Step 3 of 4: how likely each panel must be."));
      break;
    case Search::exact_search:
      count(
          say("Step 3 of 4: a closer look, because the rules are tight. This can take some "
              "minutes."));
      break;
    case Search::proof:
      count(say("Step 4 of 4: the proof that nobody's chance can be made fairer."));
      break;
  }
  if (run.progress_total > 0) {
    count(say("{done} of {total} done.",
              {{"done", run.progress_done}, {"total", run.progress_total}}));
  }
}

void how_to_draw_by_hand(Html& html, bool list_is_public) {
  html::details(html, say("How to draw by hand"), [&] {
    html << "<ol class=\"nhsuk-list nhsuk-list--number\">"_html;
    for (
        const Message& line :
        {list_is_public
             ? say("Print all pages, or show them on a screen. Let everybody see that they are the "
                   "published ones: compare a few lines with this page.")
             : say("Show the page for everybody on a screen. Let people write down the fingerprint "
                   "of the panels: it shows later that nobody changed them."),
         say("Take three dice with ten sides, of different colours. Say before which colour is "
             "hundreds, tens and ones. Or put ten balls, numbered 0 to 9, into a bag."),
         say("Let three people draw: one for hundreds, one for tens, one for ones. Put a ball "
             "back before the next is drawn."),
         say("Read the three digits together: 0, 4 and 2 make 042. The panel with that number is "
             "drawn."),
         say("An organiser types the number, and writes how it was drawn and who watched.")}) {
      html << "<li>"_html << line << "</li>"_html;
    }
    html << "</ol>"_html;
  });
}

void watch_content(Html& html, const WatchedDraw& watched) {
  if (!watched.is_published()) return not_published(html, watched);
  const bool drawn = watched.is_drawn();
  html << "<ol class=\"alongside-steps\">"_html;
  step(html, say("The pool and the 1,000 panels are published"), Stage::done,
       [&] { published_step(html, watched); });
  if (watched.draw->way == SeedWay::by_hand) {
    step(html, say("A number is drawn by hand"), stage_of(drawn, true),
         [&] { how_drawn_by_hand(html, watched); });
  } else {
    step(html, say("People make the seed of the draw"), stage_of(drawn, true),
         [&] { how_the_seed_is_made(html, watched); });
  }
  step(html, say("The number"), stage_of(drawn, false), [&] { number_step(html, watched); });
  step(html, say("The panel"), stage_of(drawn, false), [&] { panel_step(html, watched); });
  const bool all_answered =
      drawn && count_places(watched.places).selected + count_places(watched.places).free() == 0;
  step(html, say("The places"), stage_of(all_answered, drawn), [&] { places_step(html, watched); });
  html << "</ol>"_html;
  what_counts(html, watched);
  check_parts(html, watched);
}

std::string live_watch(const Words& words, const WatchedDraw& watched) {
  Html html(words, "");
  watch_content(html, watched);
  return html::live_replacement(watched_id, html.result());
}

}  // namespace alongside::draws
