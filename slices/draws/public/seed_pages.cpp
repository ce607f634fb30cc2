#include "slices/draws/public/seed_pages.h"

#include "foundation/html/components.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/public/watch_parts.h"
#include "slices/draws/search/lottery_texts.h"

namespace alongside::draws {
namespace {

void contribution_form(Html& html, const SeedPage& data) {
  html::section(html, say("Your part"), [&] {
    html::paragraph(html, say("Throw a dice 10 times or more, or make up some words. Nobody sees "
                              "them before all are opened together, and you cannot change them."));
    html::post_form(html, path_to(data.selection) + "/seed", [&] {
      html::radios(html, {.name = "kind",
                          .legend = html::Label(say("What do you put in?")),
                          .options = {{"dice", say("Dice that I threw")},
                                      {"words", say("Words that I made up")}},
                          .chosen = {data.form.kind},
                          .problems = &data.problems});
      html::text_field(
          html, {.name = "text",
                 .label = html::Label(say("Your dice or words")),
                 .value = data.form.text,
                 .problems = &data.problems,
                 .hint = say("Dice: for example 3 6 1 1 5 2 4 6 2 3. Words: 12 characters or more, "
                             "and nothing that others know, such as a name or a saying. Everybody "
                             "can read them after the draw."),
                 .autocomplete = "off"});
      html::button(html, say("Seal it and put it in"));
    });
  });
}

void own_part(Html& html, const SeedPage& data) {
  html::section(html, say("Your part"), [&] {
    html::paragraph(html, say("Yours is in. Its fingerprint stands on the page for everybody. "
                              "Write it down, if you want to check later that nobody changed it:"));
    code_text(html, data.own_commitment);
  });
}

Text name_or_gone(const std::string& name) {
  if (!name.empty()) return name;
  return say("Somebody whose account is gone");
}

void who_is_in(Html& html, const SeedPage& data) {
  html::section(html, say("Who has put theirs in"), [&] {
    if (data.names.empty()) html::paragraph(html, say("Nobody yet."));
    if (!data.names.empty()) {
      html << "<ol class=\"nhsuk-list nhsuk-list--number\">"_html;
      for (const std::string& name : data.names) {
        html << "<li dir=\"auto\">"_html << name_or_gone(name) << "</li>"_html;
      }
      html << "</ol>"_html;
    }
    if (data.to_come.empty()) return;
    html::paragraph(html, say("Still to come:"));
    html << "<ul class=\"nhsuk-list nhsuk-list--bullet\">"_html;
    for (const std::string& name : data.to_come) {
      html << "<li dir=\"auto\">"_html << name << "</li>"_html;
    }
    html << "</ul>"_html;
  });
}

/// When it is opened; on what it hangs that it is not yet.
void opening_part(Html& html, const SeedPage& data) {
  const std::string when = html.words().day_and_time(*data.draw.closes_at);
  html::section(html, say("When it is opened"), [&] {
    if (!data.too_few) {
      html::paragraph(html, say("All parts are opened on {when}, and the panel is drawn. This "
                                "happens by itself: nobody can choose another moment.",
                                {{"when", when}}));
      if (data.draw.way == SeedWay::named_members) {
        html::paragraph(html, say("It happens sooner if all who were chosen have put theirs in."));
      }
      return;
    }
    html::paragraph(html, say("Too few people had put theirs in on {when}. It is opened as soon as "
                              "3 or more are in.",
                              {{"when", when}}));
    if (!data.organises) return;
    html::paragraph(html, say("If no more people come, you can draw the number by hand. Everybody "
                              "sees on the page that it was done so."));
    html::post_form(html, path_to(data.selection) + "/seed/by-hand", [&] {
      html::button(html, say("Draw it by hand"), html::ButtonStyle::secondary);
    });
  });
}

/// For draws that were published when whoever leads still said when.
void close_form(Html& html, const SeedPage& data) {
  html::section(html, say("Open all and draw"), [&] {
    html::paragraph(html, say("All parts are opened in one moment and give the panel's number. "
                              "It can be done once. You need 3 parts or more; who has not put "
                              "theirs in by then is left out."));
    html::paragraph(html,
                    say("Everybody has a day to put theirs in. It can be sooner only when all "
                        "who were chosen have done so."));
    html::post_form(html, path_to(data.selection) + "/seed/close",
                    [&] { html::button(html, say("Open all and draw now")); });
  });
}

void hand_form(Html& html, const SeedPage& data) {
  html::paragraph(html,
                  say("Draw a number from 000 to 999 with dice or balls, in front of people."));
  how_to_draw_by_hand(html, data.list_is_public);
  if (data.list_is_public) {
    html << "<p>"_html;
    html::link(html, Url(path_to_watch(data.selection) + "/list"),
               say("See and print the 1,000 panels"));
    html << "</p>"_html;
  }
  if (!data.organises) return;
  html::post_form(html, path_to(data.selection) + "/seed/hand", [&] {
    html::text_field(html, {.name = "number",
                            .label = html::Label(say("Number that was drawn")),
                            .value = data.hand.number,
                            .problems = &data.problems,
                            .hint = say("From 000 to 999"),
                            .autocomplete = "off",
                            .width_characters = 4});
    html::text_area(html, {.name = "how",
                           .label = html::Label(say("How it was drawn, and who watched")),
                           .value = data.hand.how,
                           .problems = &data.problems,
                           .hint = say("Everybody can read this. You cannot change it later."),
                           .rows = 4,
                           .most_characters = int{most_how_characters}});
    html::button(html, say("Draw the panel with this number"));
  });
}

void drawn_already(Html& html, const SeedPage& data) {
  html << "<p>"_html << say("The draw is made. The number is:") << "</p><p "_html
       << "class=\"alongside-drawn-number\">"_html << panel_number(*data.draw.number)
       << "</p>"_html;
}

void seed_parts(Html& html, const SeedPage& data) {
  if (data.draw.drawn_at) {
    drawn_already(html, data);
  } else if (data.draw.way == SeedWay::by_hand) {
    return hand_form(html, data);
  } else if (!data.own_commitment.empty()) {
    own_part(html, data);
  } else if (data.may == PutIn::now) {
    contribution_form(html, data);
  } else {
    html::paragraph(html, why_not(data.may));
  }
  if (data.draw.way == SeedWay::by_hand) return;
  if (data.draw.closes_at && !data.draw.drawn_at) opening_part(html, data);
  who_is_in(html, data);
  if (data.organises && !data.draw.drawn_at && !data.draw.closes_at) close_form(html, data);
}

}  // namespace

Message why_not(PutIn may) {
  switch (may) {
    case PutIn::joined_later:
      return say(
          "Only people who were members before this draw was published can put something "
          "in. You joined later, so you can watch. This keeps out anybody who would join "
          "with many accounts to choose the number.");
    case PutIn::too_late:
      return say("The time for putting something in is over. You can watch the draw.");
    case PutIn::not_named:
      return say("Others were chosen to make the number of this draw. You can watch.");
    case PutIn::now:
    case PutIn::before:
    case PutIn::by_hand:
      break;
  }
  return say("Yours is in.");
}

std::string seed_page(const html::Frame& frame, const SeedPage& data) {
  const html::PageHead head{.title = say("The seed: {title}", {{"title", data.selection.title}}),
                            .breadcrumbs = crumbs_to_selection(data.member, data.selection),
                            .problems = &data.problems,
                            .notice = data.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("Make the seed of the draw"));
    html::written(html, data.selection.title);
    if (data.draw.round > 0) {
      html::paragraph(html, say("This is replacement draw {number}: somebody is drawn for places "
                                "that fell free.",
                                {{"number", data.draw.round}}));
    }
    seed_parts(html, data);
    html << "<p>"_html;
    html::link(html, Url(path_to_watch(data.selection)),
               say("Watch the draw: the page for everybody"));
    html << "</p>"_html;
  });
}

}  // namespace alongside::draws
