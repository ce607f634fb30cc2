#include "slices/draws/setup/missing/missing_pages.h"

#include <algorithm>

#include "foundation/html/bars.h"
#include "foundation/html/components.h"
#include "foundation/html/stacked_table.h"
#include "slices/draws/path_parts.h"
#include "slices/draws/setup/missing/missing_parts.h"

namespace alongside::draws {
namespace {

using Lines = std::vector<Compared>;

Lines lines_here(const MissingPage& data) {
  const auto count = static_cast<std::int64_t>(data.compared.size());
  const std::int64_t from = std::min((data.page - 1) * compared_on_page, count);
  const std::int64_t to = std::min(from + compared_on_page, count);
  return {data.compared.begin() + from, data.compared.begin() + to};
}

/// The end of the bars: the first round share that all of them are within.
double scale_of(const Lines& lines) {
  double most = 0;
  for (const Compared& one : lines) {
    most = std::max(most, one.served.value_or(0));
    if (one.known()) most = std::max(most, one.pool_interval.most);
  }
  for (const double scale : {0.1, 0.2, 0.3, 0.5, 0.75}) {
    if (most <= scale) return scale;
  }
  return 1;
}

void sentences(Html& html, const MissingPage& data, const Lines& lines) {
  std::vector<Text> missing;
  for (const Compared& one : lines) {
    if (!one.fewer()) continue;
    missing.emplace_back(
        sentence_of(one, name_of(data.features, one.who, html.words()), html.words()));
  }
  html::h2(html, say("Most missing first"));
  if (missing.empty()) {
    html::paragraph(html, say("Nobody is missing beyond what chance explains, as far as these "
                              "features tell."));
    return;
  }
  html::bullets(html, missing);
}

void bar_of(Html& html, const Compared& one, const std::string& name, double scale) {
  html << "<h3 class=\"nhsuk-heading-xs nhsuk-u-margin-bottom-1\">"_html << name << "</h3>"_html;
  if (!one.known()) {
    html::paragraph(html, sentence_of(one, name, html.words()));
    return;
  }
  const auto shown = [&](double share) { return std::min(1.0, share / scale); };
  html::IntervalBar bar{.share = shown(one.pool_share),
                        .low = shown(one.pool_interval.least),
                        .high = shown(one.pool_interval.most),
                        .label = sentence_of(one, name, html.words())};
  if (one.served) bar.mark = shown(*one.served);
  html << "<div class=\"nhsuk-u-margin-bottom-3\">"_html;
  html::interval_bar(html, bar);
  html << "</div>"_html;
}

void chart(Html& html, const MissingPage& data, const Lines& lines) {
  const double scale = scale_of(lines);
  html::h2(html, say("The pool beside the people you serve"));
  html::paragraph(html, say("Each bar is a share of the pool; all go from 0 to {scale}. The thick "
                            "line is the share of the people you serve. The thin line with ends is "
                            "how far chance alone could move the bar.",
                            {{"scale", html.words().percent(scale)}}));
  html << "<div class=\"nhsuk-u-margin-bottom-6\">"_html;
  for (const Compared& one : lines) {
    if (one.served) bar_of(html, one, name_of(data.features, one.who, html.words()), scale);
  }
  html << "</div>"_html;
}

void numbers(Html& html, const MissingPage& data, const Lines& lines) {
  const std::vector<html::Column> columns{{say("Who")},
                                          {say("Of those you serve"), true},
                                          {say("In the pool"), true},
                                          {say("Of the pool"), true},
                                          {say("Ratio"), true}};
  const Words& words = html.words();
  html::stacked_table(html, say("All numbers"), columns, [&] {
    for (const Compared& one : lines) {
      html::stacked_row(html, [&] {
        const std::string name = name_of(data.features, one.who, words);
        html::stacked_heading(html, columns[0], name);
        html::stacked_cell(html, columns[1], [&] {
          if (one.served) html << words.percent(*one.served);
          if (!one.served) html << say("Not known");
        });
        html::stacked_cell(html, columns[2], count_text(one.count, words));
        html::stacked_cell(html, columns[3], pool_share_text(one, words));
        html::stacked_cell(html, columns[4], ratio_text(one, words));
      });
    }
  });
}

void how_to_read(Html& html) {
  html::details(html, say("How these numbers are made"), [&] {
    html::bullets(
        html,
        {say("The ratio is the share of the pool, divided by the share of the people you serve. "
             "1 is their share; 0.5 is half of it"),
         say("In brackets: where the number lies with 95% certainty, if the pool were drawn by "
             "chance (Wilson’s interval)"),
         say("Numbers from 1 to 7 are shown as *, others are rounded to 5, so that nobody can be "
             "told from them"),
         say("“Not shown”: a small number could be worked out from it")});
  });
}

void warnings(Html& html, const MissingPage& data) {
  for (const StoredFeature& feature : data.features) {
    const auto sum = sum_of_shares(feature);
    if (!sum || makes_everybody(*sum)) continue;
    html::inset(html, [&] {
      html::paragraph(html, say("The shares of “{feature}” make {sum} of the people you serve, and "
                                "not 100%. Check them, if they should be everybody.",
                                {{"feature", feature.name}, {"sum", html.words().percent(*sum)}}));
    });
  }
}

void whole(Html& html, const MissingPage& data) {
  const Lines lines = lines_here(data);
  warnings(html, data);
  sentences(html, data, lines);
  chart(html, data, lines);
  numbers(html, data, lines);
  how_to_read(html);
  const auto count = static_cast<std::int64_t>(data.compared.size());
  html::pagination(html, {.page = data.page,
                          .pages = (count + compared_on_page - 1) / compared_on_page,
                          .path = path_to(data.selection) + "/missing"});
}

}  // namespace

std::string missing_page(const html::Frame& frame, const MissingPage& data) {
  const Message title = say("Who is missing");
  const html::PageHead head{.title = title,
                            .breadcrumbs = crumbs_to_selection(data.member, data.selection),
                            .notice = data.notice,
                            .wide = true};
  const bool any = std::ranges::any_of(data.compared,
                                       [](const Compared& one) { return one.served.has_value(); });
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    html::paragraph(html, say("Who came forward, beside the people you serve. Look at this before "
                              "any draw: you can still ask those who are missing."));
    if (!data.source.empty()) {
      html::paragraph(html, say("Where the shares come from: {source}", {{"source", data.source}}));
    }
    if (!any) html::paragraph(html, say("Nobody has said yet who the people you serve are."));
    if (any) whole(html, data);
    if (!data.may_organise || !may_change(data.selection)) return;
    const std::string path = path_to(data.selection);
    html << "<div>"_html;
    html::action_link(html, path + "/reference", say("Change who the people you serve are"));
    html << "</div>"_html;
    if (any) html::action_link(html, path + "/quotas?suggest=1", say("Set quotas from them"));
  });
}

}  // namespace alongside::draws
