#include "slices/design_stage/map/map_pages.h"

#include <algorithm>

#include "foundation/html/asides.h"
#include "slices/design_stage/path_parts.h"
#include "slices/design_stage/said_parts.h"

namespace alongside::design_stage::pages {
namespace {

Message kind_of_item(ItemKind kind) {
  switch (kind) {
    case ItemKind::aim:
      return say("Aim");
    case ItemKind::step:
      return say("Step");
    case ItemKind::pitfall:
      return say("Pitfall");
  }
  return say("Aim");
}

Message what_is_there(const MapItems& items) {
  const auto of = [&](ItemKind kind) { return std::ranges::count(items, kind, &Item::kind); };
  return say("Aims: {aims}. Steps: {steps}. Pitfalls: {pitfalls}.",
             {{"aims", of(ItemKind::aim)},
              {"steps", of(ItemKind::step)},
              {"pitfalls", of(ItemKind::pitfall)}});
}

/// A list in a list for each level; `one` writes an item, without what is below it.
template <class One>
void nested(Html& html, const MapItems& items, const One& one) {
  std::int64_t depth = -1;
  for (std::size_t n = 0; n < items.size(); ++n) {
    const auto own = static_cast<std::int64_t>(items[n].kind);
    if (own > depth) {
      html << "<ul class=\"alongside-way-list\"><li>"_html;
    } else {
      for (; depth > own; --depth) html << "</li></ul>"_html;
      html << "</li><li>"_html;
    }
    depth = own;
    one(n);
  }
  for (; depth >= 0; --depth) html << "</li></ul>"_html;
}

void item_words(Html& html, const Item& item) {
  html << "<p class=\"alongside-way-list__words\"><strong>"_html << kind_of_item(item.kind)
       << "</strong> <span dir=\"auto\">"_html << item.text << "</span></p>"_html;
}

class MapPage {
 public:
  MapPage(Html& html, const MapShown& shown)
      : html_(html), shown_(shown), path_(path_to_map(shown.member.group.id)) {}

  void write() {
    html::h1(html_, say("Our map"));
    html::paragraph(html_, shown_.items.empty()
                               ? say("What do you want to reach, which steps lead there, and what "
                                     "may go wrong on the way? Begin with an aim.")
                               : what_is_there(shown_.items));
    taken_out();
    if (!shown_.items.empty()) {
      map_picture(html_, shown_.items);
      html::section(html_, say("The map as a list"),
                    [&] { nested(html_, shown_.items, [&](std::size_t n) { item(n); }); });
    }
    add_aim();
    versions();
  }

 private:
  void taken_out() {
    if (!shown_.taken_out) return;
    html::paragraph(html_, say("Two members took the latest version out."));
    if (!shown_.taken_out->empty()) html::written(html_, *shown_.taken_out);
  }

  void item(std::size_t n) {
    item_words(html_, shown_.items[n]);
    html::details(html_, say("Change: {item}", {{"item", shown_.items[n].text}}), [&] {
      words_form(n);
      move_form(n);
      if (shown_.items[n].kind != ItemKind::pitfall) below_form(n);
    });
  }

  const MapChange* typed(MapAct act, std::size_t n) const {
    const bool is = shown_.typed && shown_.typed->act == act && shown_.typed->item == n;
    return is ? &*shown_.typed : nullptr;
  }

  void which(std::size_t n, std::string_view act) {
    html::hidden_field(html_, "base", std::to_string(shown_.base));
    html::hidden_field(html_, "item", std::to_string(n));
    if (!act.empty()) html::hidden_field(html_, "act", act);
  }

  /// Each field has an id of its own: its name ends with the item's number.
  void text_of(const std::string& name, const Message& label, std::string_view value,
               const MapChange* again) {
    html::text_field(html_, {.name = name,
                             .label = html::Label{label},
                             .value = again != nullptr ? std::string_view(again->text) : value,
                             .problems = again != nullptr ? &shown_.problems : nullptr});
  }

  void words_form(std::size_t n) {
    html::post_form(html_, Url(path_), [&] {
      which(n, "change");
      text_of("text_" + std::to_string(n), say("Words"), shown_.items[n].text,
              typed(MapAct::change, n));
      html::button(html_, say("Save the words"), html::ButtonStyle::secondary);
    });
  }

  void move_form(std::size_t n) {
    html::post_form(html_, Url(path_), [&] {
      which(n, "");
      html::button_row(html_, [&] {
        html::button(html_, say("Move up"), "act", "up", html::ButtonStyle::secondary);
        html::button(html_, say("Move down"), "act", "down", html::ButtonStyle::secondary);
        html::button(html_, say("Take away"), "act", "remove", html::ButtonStyle::secondary);
      });
    });
    if (end_of_item(shown_.items, n) > n + 1) {
      html::hint(html_, say("What is below it goes along."));
    }
  }

  void below_form(std::size_t n) {
    const bool aim = shown_.items[n].kind == ItemKind::aim;
    html::post_form(html_, Url(path_), [&] {
      which(n, "add_below");
      text_of("below_" + std::to_string(n),
              aim ? say("A step to it") : say("What may go wrong with it"), {},
              typed(MapAct::add_below, n));
      html::button(html_, aim ? say("Add the step") : say("Add the pitfall"),
                   html::ButtonStyle::secondary);
    });
  }

  void add_aim() {
    html::post_form(html_, Url(path_), [&] {
      which(0, "add_aim");
      text_of("aim", say("An aim"), {}, typed(MapAct::add_aim, 0));
      html::button(html_, say("Add the aim"));
    });
  }

  void versions() {
    if (shown_.versions == 0) return;
    html::beside_words(html_, shown_.asides, shown_.base, [&] {
      html::hint(html_, by_and_when(html_.words(), {.number = shown_.base,
                                                    .text = {},
                                                    .by = shown_.by,
                                                    .at = shown_.at,
                                                    .taken_out = {},
                                                    .with_time = true}));
    });
    html_ << "<p>"_html;
    html::link(html_, Url(path_to_versions(shown_.member.group.id, map_key)),
               say_many("{count} version, with who and when", "{count} versions, with who and when",
                        shown_.versions));
    html_ << "</p>"_html;
  }

  Html& html_;
  const MapShown& shown_;
  std::string path_;
};

}  // namespace

void map_list(Html& html, const MapItems& items) {
  nested(html, items, [&](std::size_t n) { item_words(html, items[n]); });
}

std::string map(const html::Frame& frame, const MapShown& shown, std::optional<Message> notice) {
  const html::PageHead head{.title = say("Our map"),
                            .breadcrumbs = crumbs_to_design(shown.member),
                            .problems = &shown.problems,
                            .notice = std::move(notice)};
  return html::page(frame, head, [&](Html& html) { MapPage(html, shown).write(); });
}

}  // namespace alongside::design_stage::pages
