#include "slices/draws/setup/pool/pool_pages.h"

#include "foundation/html/components.h"
#include "foundation/html/stacked_table.h"
#include "slices/draws/path_parts.h"

namespace alongside::draws {
namespace {

Message said_of(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::feature:
      return say("A feature: the quotas use it");
    case ColumnKind::id:
      return say("It tells people apart. It is sealed, for letters alone");
    case ColumnKind::address:
      return say("The address: one person of each can be drawn. It is sealed");
    case ColumnKind::name:
      return say("Name, sealed");
    case ColumnKind::email:
      return say("E-mail, sealed");
    case ColumnKind::telephone:
      return say("Telephone, sealed");
    case ColumnKind::personal:
      return say("Personal. It is sealed, for letters alone");
  }
  return say("Personal. It is sealed, for letters alone");
}

void columns_table(Html& html, const PoolPage& data) {
  const std::vector<html::Column> columns{{say("Column")}, {say("Came in as")}};
  html::stacked_table(html, say("Columns"), columns, [&] {
    for (const PoolColumn& column : data.columns) {
      html::stacked_row(html, [&] {
        html::stacked_heading(html, columns[0], column.name);
        html::stacked_cell(html, columns[1], said_of(column.kind));
      });
    }
  });
}

void features_list(Html& html, const PoolPage& data) {
  html::h2(html, say("Features and their values"));
  if (data.features.empty()) {
    html::paragraph(html, say("There are none. Everybody has the same chance."));
  }
  html << "<dl class=\"nhsuk-summary-list\">"_html;
  for (const StoredFeature& feature : data.features) {
    html << "<div class=\"nhsuk-summary-list__row\"><dt class=\"nhsuk-summary-list__key\">"_html
         << feature.name << "</dt><dd class=\"nhsuk-summary-list__value\">"_html;
    for (std::size_t i = 0; i < feature.values.size(); ++i) {
      if (i > 0) html << say(", ");
      html << feature.values[i].name;
    }
    html << "</dd></div>"_html;
  }
  html << "</dl>"_html;
}

void print_part(Html& html, const PoolPage& data) {
  html::h2(html, say("Fingerprint"));
  html::paragraph(html, say("If anything in the pool changed, this fingerprint would be another. "
                            "It is published before the draw."));
  html << "<p class=\"alongside-print\"><code>"_html << data.selection.pool_print
       << "</code></p>"_html;
  if (!data.salt) return;
  html::details(html, say("For an auditor: the salt of this fingerprint"), [&] {
    html::paragraph(html, say("The fingerprint is made from this salt, a line end and the pool as "
                              "numbers and values. Who has the salt can check a guess of what "
                              "people are, so do not publish it."));
    html << "<p class=\"alongside-print\"><code>"_html << *data.salt << "</code></p>"_html;
  });
}

void next_links(Html& html, const PoolPage& data) {
  if (!data.may_organise || !may_change(data.selection)) return;
  const std::string path = path_to(data.selection);
  if (!data.features.empty()) {
    html << "<div>"_html;
    html::action_link(html, path + "/reference", say("Say who the people you serve are"));
    html << "</div><div>"_html;
    html::action_link(html, path + "/quotas", say("Set quotas"));
    html << "</div>"_html;
  }
  html << "<p>"_html;
  html::link(html, path + "/pool/new", say("Bring the pool anew"));
  html << "</p>"_html;
}

}  // namespace

std::string pool_page(const html::Frame& frame, const PoolPage& data) {
  const Draw& selection = data.selection;
  const Message title = say("The people");
  const html::PageHead head{.title = title,
                            .breadcrumbs = crumbs_to_selection(data.member, selection),
                            .notice = data.notice};
  return html::page(frame, head, [&](Html& html) {
    html::h1(html, title);
    html << "<p>"_html
         << say_many("{count} person is in the pool.", "{count} people are in the pool.",
                     selection.people)
         << " "_html
         << say("They were shuffled and numbered, so that a number tells nothing of who it is.");
    if (selection.same_address) {
      html << " "_html << say("Of people who share an address, one at most can be drawn.");
    }
    html << "</p>"_html;
    next_links(html, data);
    columns_table(html, data);
    features_list(html, data);
    print_part(html, data);
  });
}

}  // namespace alongside::draws
