#include "slices/draws/search/search_pages.h"

#include "foundation/html/components.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/public/watch_parts.h"
#include "slices/draws/search/audit_parts.h"
#include "slices/draws/search/lottery_texts.h"

namespace alongside::draws {
namespace {

void found_chances(Html& html, const FoundLottery& lottery) {
  html::summary_list(
      html, {{say("Smallest chance"), [&] { html << said_of_smallest_chance(lottery); }},
             {say("Largest chance"), [&] { html << said_of_chance(lottery.largest_chance); }},
             {say("Panels in the lottery"), [&] { html << html.words().number(lottery.panels); }},
             {say("Proved to be the fairest"),
              [&] { html << (lottery.complete ? say("Yes") : say("Not wholly")); }}});
}

void fit_nowhere(Html& html, const SearchPage& data) {
  const auto numbers = numbers_in(data.lottery->fit_nowhere);
  if (numbers.empty()) return;
  const auto count = static_cast<std::int64_t>(numbers.size());
  html::warning(html,
                say_many("{count} person fits on no panel that meets the quotas. To give "
                         "them a chance, go back and widen a quota.",
                         "{count} people fit on no panel that meets the quotas. To give "
                         "them a chance, go back and widen a quota.",
                         count),
                3);
  if (data.organises) number_list(html, say("Their numbers in the pool:"), numbers);
}

/// By the method, and what another would give.
void left_out(Html& html, const FoundLottery& lottery) {
  if (lottery.left_out == 0) return;
  if (!lottery.complete) {
    return html::warning(
        html,
        say_many("{count} person has no chance: no panel with them was found before the search "
                 "ended.",
                 "{count} people have no chance: no panel with them was found before the search "
                 "ended.",
                 lottery.left_out),
        3);
  }
  html::warning(html,
                say_many("{count} person fits on a panel, and this way of being fair leaves them "
                         "no chance.",
                         "{count} people fit on a panel, and this way of being fair leaves them "
                         "no chance.",
                         lottery.left_out),
                3);
  if (lottery.other_least) {
    html << "<p>"_html
         << say("With the way that we advise (leximin), everybody who fits would have a chance of "
                "{chance} or more. Go back and choose it, if you want that.",
                {{"chance", html.words()(said_of_chance(*lottery.other_least))}})
         << "</p>"_html;
  }
}

void publish_link(Html& html, const SearchPage& data) {
  html::section(html, say("Publish it"), [&] {
    html::paragraph(html, say("If people are to watch, send the letters before the draw first. "
                              "They hold each person's number and code."));
    html << "<p>"_html;
    html::link(html, Url(path_to(data.state.selection) + "/letters"),
               say("Letters to everybody in the pool"));
    html << "</p>"_html;
    html::paragraph(html, say("The next page shows what becomes of it, before anything is "
                              "published."));
    html::link_button(html, path_to(data.state.selection) + "/publish", say("Go on to publish"));
  });
}

/// Hidden as soon as the live part before it says that the search has ended.
void stop_form(Html& html, const SearchPage& data) {
  html << "<div class=\"alongside-while-searching\">"_html;
  html::post_form(html, path_to(data.state.selection) + "/lottery/stop", [&] {
    html::button(html, say("Stop the search"), html::ButtonStyle::secondary);
  });
  html << "</div>"_html;
}

void back_form(Html& html, const SearchPage& data) {
  html::section(html, say("Or change something first"), [&] {
    html::paragraph(html, say("This lottery is thrown away, and you can change pool and quotas."));
    html::post_form(html, path_to(data.state.selection) + "/lottery/again", [&] {
      html::button(html, say("Go back to preparing"), html::ButtonStyle::secondary);
    });
  });
}

void for_auditor(Html& html, const SearchPage& data) {
  audit_files(html, data.state.selection, {});
  if (!data.lottery->has_public_list()) {
    audit_secrets(html, data.state.selection, data.print_salt);
  }
}

void found_parts(Html& html, const SearchPage& data) {
  html::section(html, say("What was found"), [&] {
    found_chances(html, *data.lottery);
    fit_nowhere(html, data);
    left_out(html, *data.lottery);
  });
  if (data.state.selection.published_at) {
    html << "<p>"_html;
    html::link(html, Url(path_to_watch(data.state.selection)), say("Watch the draw"));
    html << "</p>"_html;
    if (data.organises) for_auditor(html, data);
    return;
  }
  if (data.state.selection.deleted_at) {
    return html::paragraph(html, say("What is known of the people was deleted, so this draw cannot "
                                     "be published any more."));
  }
  if (!data.organises) {
    return html::paragraph(html, say("The chair or a facilitator can publish it now."));
  }
  html::section(html, say("The link for everybody"), [&] {
    html::paragraph(html, say("Nobody can guess this link. Hand it to all who may watch:"));
    code_text(html, data.watch_url);
  });
  publish_link(html, data);
  for_auditor(html, data);
  back_form(html, data);
}

}  // namespace

std::string search_page(const html::Frame& frame, const SearchPage& data) {
  const Draw& selection = data.state.selection;
  const bool running = data.state.run && data.state.run->state == RunState::running;
  const html::PageHead head{.title = say("The lottery: {title}", {{"title", selection.title}}),
                            .breadcrumbs = crumbs_to_selection(data.member, selection),
                            .live = running ? path_to(selection) + "/lottery/live" : ""};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, say("The lottery"));
    html::written(html, selection.title);
    if (data.lottery) {
      html::paragraph(html, say("A lottery is found and proved."));
    } else {
      html::live_part(html, search_id, [&] { search_content(html, data.state); });
    }
    if (running && data.organises) stop_form(html, data);
    if (data.organises) smallest_change(html, data.state);
    if (data.lottery) found_parts(html, data);
    if (selection.step == Step::preparing) {
      html << "<p>"_html;
      html::link(html, Url(path_to(selection)), say("Go on preparing the draw"));
      html << "</p>"_html;
    }
  });
}

}  // namespace alongside::draws
