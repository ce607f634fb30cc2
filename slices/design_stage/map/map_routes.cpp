#include <algorithm>
#include <array>

#include "slices/design_stage/contribution_asking.h"
#include "slices/design_stage/map/map_pages.h"
#include "slices/design_stage/parts/version_storage.h"
#include "slices/design_stage/path_parts.h"
#include "slices/design_stage/permissions.h"
#include "slices/design_stage/routes.h"
#include "slices/design_stage/said_asking.h"

namespace alongside::design_stage {
namespace {

std::optional<Message> map_notice(const Request& request) {
  if (request.queries.first("done") == "saved") return say("The map is changed.");
  if (request.queries.first("done") == "back") {
    return say("The earlier version is back. The other one is kept.");
  }
  return std::nullopt;
}

struct NamedAct {
  std::string_view name;
  MapAct act;
  std::string_view field;  // Of what is typed; the item's number stands behind those that end in _.
};
constexpr std::array named_acts{
    NamedAct{"add_aim", MapAct::add_aim, "aim"}, NamedAct{"add_below", MapAct::add_below, "below_"},
    NamedAct{"change", MapAct::change, "text_"}, NamedAct{"up", MapAct::up, ""},
    NamedAct{"down", MapAct::down, ""},          NamedAct{"remove", MapAct::remove, ""}};

struct MapTyped {
  MapChange change;
  std::string field;
  std::int64_t base = 0;
};
/// NotFound where it is no form of the map's page.
MapTyped map_typed(const Request& request) {
  const std::string act = request.line_field("act");
  const auto named = std::ranges::find(named_acts, std::string_view(act), &NamedAct::name);
  const auto item = whole_number(request.line_field("item"));
  if (named == named_acts.end() || !item || *item < 0) throw NotFound();
  std::string field(named->field);
  if (field.ends_with('_')) field += std::to_string(*item);
  return {.change = {.act = named->act,
                     .item = static_cast<std::size_t>(*item),
                     .text = field.empty() ? std::string() : request.line_field(field)},
          .field = field,
          .base = whole_number(request.line_field("base")).value_or(0)};
}

pages::MapShown shown_map(Read& read, const Request& request, const groups::Member& member) {
  const Id<groups::Group> group = member.group.id;
  pages::MapShown shown{.member = member,
                        .items = {},
                        .versions = version_count(read, group, map_key),
                        .by = {},
                        .taken_out = {},
                        .asides = {},
                        .typed = {},
                        .problems = {}};
  const auto latest = latest_of(read, group, map_key);
  if (!latest) return shown;
  shown.base = latest->id.number;
  shown.at = latest->written_at;
  shown.taken_out = latest->taken_out;
  if (!latest->taken_out) shown.items = map_in(latest->text);
  if (latest->written_by) {
    shown.by = NamesOfPage(read, {*latest->written_by}).of(latest->written_by);
  }
  shown.asides = asides_beside(read, request, member, kind_of_texts, {latest->id.number});
  return shown;
}

/// What was typed stays: beside its item, or, where that is another one by now, as a new aim.
Response map_again(Write& write, const Request& request, const groups::Member& member,
                   const MapTyped& typed, Problems problems) {
  pages::MapShown shown = shown_map(write, request, member);
  const bool meanwhile = shown.base != typed.base;
  MapChange change = typed.change;
  std::string field = typed.field;
  if (meanwhile || (change.act != MapAct::add_aim && change.item >= shown.items.size())) {
    change.act = MapAct::add_aim;
    change.item = 0;
    field = "aim";
  }
  for (Problem& problem : problems) problem.field = field;
  shown.typed = std::move(change);
  shown.problems = std::move(problems);
  return unprocessable(pages::map(people::frame(request, member.visit), shown, {}));
}

}  // namespace

// GET /groups/:group/design/map
Response map_page(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  return ok(pages::map(people::frame(request, member.visit), shown_map(read, request, member),
                       map_notice(request)));
}

// POST /groups/:group/design/map
Response change_map(const Request& request, Write& write) {
  const groups::Member member = groups::member_asking(write, request);
  groups::require(member, permissions::write_parts);
  const MapTyped typed = map_typed(request);
  const auto latest = latest_of(write, member.group.id, map_key);
  if ((latest ? latest->id.number : 0) != typed.base) {
    return map_again(write, request, member, typed,
                     {{"", say("Somebody changed the map meanwhile. This is how it stands now: do "
                               "it again where it still fits")}});
  }
  const bool readable = latest && !latest->taken_out;
  const MapItems items = readable ? map_in(latest->text) : MapItems{};
  const auto next = changed(items, typed.change);
  if (!next) return map_again(write, request, member, typed, next.problems());
  if (*next != items) {
    add_version(write, member, map_key, {.text = text_of(*next)}, request.now);
  }
  write.commit();
  return see_other(path_to_map(member.group.id) + "?done=saved");
}

}  // namespace alongside::design_stage
