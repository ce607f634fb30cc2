#include "slices/draws/public/public_files.h"

#include "foundation/base/json_writer.h"
#include "slices/draws/search/lottery_texts.h"

namespace alongside::draws {
namespace {

void path(JsonWriter& json, std::string_view name, const TreePath& steps) {
  json.list(name, [&] {
    for (const TreeStep& step : steps) {
      json.item([&] { json.text(step.on_the_left ? "left" : "right", step.print); });
    }
  });
}

void parts(JsonWriter& json, const WatchedRound& watched) {
  json.object("program", [&] {
    json.text("fingerprint", watched.draw->program_commitment);
    json.text("part", watched.draw->program_part);
  });
  json.list("parts", [&] {
    for (const Contribution& one : watched.contributions) {
      json.item([&] {
        json.number("number", one.number);
        json.text("fingerprint", one.commitment);
        json.text("salt", one.salt);
        json.text("text", one.text);
      });
    }
  });
}

void drawn_row(JsonWriter& json, const WatchedRound& watched, const OpenedPanel& panel) {
  json.object("drawn", [&] {
    json.number("number", panel.number);
    json.text("seed", watched.draw->seed_text);
    json.list("seats", [&] {
      for (const OpenedSeat& seat : panel.seats) {
        json.item([&] {
          json.number("person", seat.person);
          json.text("salt", seat.salt);
        });
      }
    });
    path(json, "path", panel.path);
  });
}

}  // namespace

std::string public_draw_json(std::int64_t people, const WatchedRound& watched,
                             const std::optional<OpenedPanel>& drawn) {
  JsonWriter json;
  json.text("format", "alongside-public-draw-1");
  json.number("people", people);
  json.number("seats", watched.seats);
  json.number("panels", static_cast<std::int64_t>(numbered_panels_count));
  json.text("root", watched.lottery->panels_root);
  json.text("way", watched.draw->way == SeedWay::by_hand ? "by hand" : "by several people");
  parts(json, watched);
  if (drawn) drawn_row(json, watched, *drawn);
  return json.written();
}

std::string own_panels_json(std::string_view root, std::int64_t person,
                            const std::vector<OwnSeat>& seats) {
  JsonWriter json;
  json.text("format", "alongside-own-panels-1");
  json.text("root", root);
  json.number("person", person);
  json.list("panels", [&] {
    for (const OwnSeat& seat : seats) {
      json.item([&] {
        json.number("panel", seat.panel);
        json.text("salt", seat.salt);
        path(json, "to_panel", seat.to_panel);
        path(json, "to_root", seat.to_root);
      });
    }
  });
  return json.written();
}

std::string all_panels_json(std::string_view root, const PanelSecret& secret,
                            const std::vector<NumberedPanel>& panels) {
  JsonWriter json;
  json.text("duty", duty_of_auditor);
  json.text("format", "alongside-all-panels-1");
  json.text("root", root);
  json.text("secret", text_of(secret));
  json.list("panels", [&] {
    for (const NumberedPanel& panel : panels) json.item(panel.people);
  });
  return json.written();
}

}  // namespace alongside::draws
