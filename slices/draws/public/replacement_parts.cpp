#include "slices/draws/public/replacement_parts.h"

#include "foundation/html/components.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/public/watch_parts.h"
#include "slices/draws/search/lottery_texts.h"

namespace alongside::draws {
namespace {

void commitments(Html& html, const WatchedRound& watched) {
  for (const Contribution& one : watched.contributions) {
    html << "<li class=\"alongside-commitment\">"_html;
    if (one.text.empty()) {
      html << "<p>"_html << say("Sealed. Its fingerprint:") << "<br>"_html;
      code_text(html, one.commitment);
      html << "</p>"_html;
    } else {
      html << "<p><strong dir=\"auto\">"_html << one.text << "</strong></p><p>"_html << say("Salt:")
           << " "_html;
      code_text(html, one.salt);
      html << "<br>"_html << say("Fingerprint:") << " "_html;
      code_text(html, one.commitment);
      html << "</p>"_html;
    }
    html << "</li>"_html;
  }
}

void rules_of_opening(Html& html, const WatchedRound& watched) {
  const PublishedDraw& draw = *watched.draw;
  const std::string when = html.words().day_and_time(*draw.closes_at);
  html::paragraph(html, draw.drawn_at
                            ? say("All was opened by itself. The moment was announced when the "
                                  "draw was published: {when}.",
                                  {{"when", when}})
                            : say("All is opened by itself on {when}. Nobody can choose another "
                                  "moment.",
                                  {{"when", when}}));
  html::details(html, say("Who could still choose the number?"), [&] {
    html::bullets(
        html,
        {say("Somebody with many accounts: no. Only people who were members before the draw was "
             "published can put something in, each of them once."),
         say("Who puts theirs in last: no. They cannot see what the others put in."),
         say("All of them together: no. The program has a part of its own, made by chance and "
             "sealed when the draw was published. Nobody is shown it before the end."),
         say("Who leads the draw: no. They know no more than the others, and cannot choose when "
             "it is opened."),
         say("Whoever runs this machine: yes, if they want to cheat. They hold its key, so they "
             "could read what is sealed and put in something that suits. A group that does not "
             "trust its machine draws the number by hand.")});
  });
}

void program_part(Html& html, const PublishedDraw& draw) {
  html << "<p>"_html << say("The program's own part.") << " "_html;
  if (!draw.drawn_at) {
    html << say("Sealed. Its fingerprint:") << "<br>"_html;
    code_text(html, draw.program_commitment);
  } else {
    code_text(html, draw.program_part);
    html << "<br>"_html << say("Fingerprint:") << " "_html;
    code_text(html, draw.program_commitment);
  }
  html << "</p>"_html;
}

/// As it was done before replacements had a seed of their own.
void drawn_by_weight(Html& html, const WatchedRound& watched) {
  html << "<p>"_html
       << say("Drawn on {when}:", {{"when", html.words().day_and_time(watched.lottery->found_at)}})
       << "</p>"_html;
  number_list(html, say("These numbers were drawn:"), watched.panel);
  print_line(html, say("The weighted panels of this draw, panels.csv:"),
             watched.lottery->panels_print);
}

void published_list(Html& html, const WatchedRound& watched) {
  html::paragraph(
      html,
      say_many("{count} place fell free. On {when} 1,000 ways to fill it were published, "
               "numbered 000 to 999. With each of them the whole panel meets the rules.",
               "{count} places fell free. On {when} 1,000 ways to fill them were published, "
               "numbered 000 to 999. With each of them the whole panel meets the rules.",
               watched.seats, {{"when", html.words().day_and_time(watched.draw->published_at)}}));
  print_line(html, say("Their fingerprint:"), watched.lottery->panels_root);
}

void drawn_numbers(Html& html, const WatchedRound& watched) {
  html << "<p>"_html
       << say("Drawn on {when}:", {{"when", html.words().day_and_time(*watched.draw->drawn_at)}})
       << "</p><p class=\"alongside-drawn-number\">"_html << panel_number(*watched.draw->number)
       << "</p>"_html;
  number_list(html, say("These numbers were drawn:"), watched.panel);
}

}  // namespace

void how_the_seed_is_made(Html& html, const WatchedRound& watched) {
  const auto count = static_cast<std::int64_t>(watched.contributions.size());
  html::paragraph(html, say("Several people each throw dice or make up words. All of it together "
                            "is called the seed: it gives the number. What each puts in is sealed "
                            "until all is opened in one moment, so nobody alone can choose the "
                            "number."));
  if (watched.draw->closes_at) rules_of_opening(html, watched);
  if (watched.draw->way == SeedWay::named_members) {
    html::paragraph(html,
                    say("{count} of {named} people have put theirs in.",
                        {{"count", count}, {"named", static_cast<std::int64_t>(watched.named)}}));
  } else {
    html::paragraph(html, say_many("{count} person has put theirs in.",
                                   "{count} people have put theirs in.", count));
  }
  if (watched.draw->closes_at) program_part(html, *watched.draw);
  if (count == 0) return;
  html << "<ol class=\"nhsuk-list nhsuk-list--number\">"_html;
  commitments(html, watched);
  html << "</ol>"_html;
}

void how_drawn_by_hand(Html& html, const WatchedRound& watched) {
  html::paragraph(html,
                  say("The number is drawn by hand, with dice or balls, in front of people."));
  if (!watched.draw->program_commitment.empty()) {
    html::paragraph(html, say("First several people were to make the number together. Too few had "
                              "put something in by the moment that was announced."));
  }
  if (!watched.is_drawn()) return;
  html::paragraph(html, say("This is how it was done, as the organisers wrote it:"));
  html::inset(html, [&] { html::written(html, watched.draw->by_hand_how); });
}

void replacement_part(Html& html, const Draw& selection, const WatchedRound& watched) {
  const std::int64_t number = watched.lottery->round;
  html << "<h3 class=\"nhsuk-heading-xs\">"_html
       << say("Replacement draw {number}", {{"number", number}}) << "</h3>"_html;
  if (!watched.draw) return drawn_by_weight(html, watched);
  published_list(html, watched);
  if (watched.draw->way == SeedWay::by_hand) {
    how_drawn_by_hand(html, watched);
  } else {
    how_the_seed_is_made(html, watched);
  }
  if (watched.is_drawn()) drawn_numbers(html, watched);
  html << "<p>"_html;
  html::link(
      html,
      Url(path_to_watch(selection) + "/replacements/" + std::to_string(number) + "/draw.json"),
      say("draw.json of replacement draw {number}", {{"number", number}}));
  html << "</p>"_html;
}

}  // namespace alongside::draws
