#include "slices/draws/public/panel_tree.h"

#include <algorithm>

namespace alongside::draws {
namespace {

std::string print_of_lines(std::initializer_list<std::string_view> lines) {
  std::string text;
  for (const std::string_view line : lines) {
    if (!text.empty()) text += "\n";
    text += line;
  }
  return fingerprint(text);
}

/// One floor up.
std::vector<std::string> joined(const std::vector<std::string>& prints) {
  std::vector<std::string> above;
  for (std::size_t i = 0; i + 1 < prints.size(); i += 2) {
    above.push_back(join_print(prints[i], prints[i + 1]));
  }
  if (prints.size() % 2 == 1) above.push_back(prints.back());
  return above;
}

std::vector<std::string> seat_prints(const PanelSecret& secret, std::int64_t panel,
                                     const std::vector<std::int64_t>& people) {
  std::vector<std::string> prints;
  for (const std::int64_t person : people) {
    prints.push_back(seat_print(panel, person, seat_salt(secret, panel, person)));
  }
  std::ranges::sort(prints);
  return prints;
}

}  // namespace

PanelSecret new_panel_secret() {
  return panel_secret_of(random_token(PanelSecret().size()));
}

std::string text_of(const PanelSecret& secret) {
  return base64_url(std::string(secret.begin(), secret.end()));
}

PanelSecret panel_secret_of(std::string_view text) {
  PanelSecret secret{};
  const std::string bytes = from_base64_url(text);
  if (bytes.size() != secret.size()) return secret;
  std::ranges::transform(bytes, secret.begin(),
                         [](char byte) { return static_cast<unsigned char>(byte); });
  return secret;
}

std::string seat_salt(const PanelSecret& secret, std::int64_t panel, std::int64_t person) {
  return keyed_fingerprint(secret, "panel seat",
                           std::to_string(panel) + "/" + std::to_string(person));
}

std::string seat_print(std::int64_t panel, std::int64_t person, std::string_view salt) {
  return print_of_lines({"seat", std::to_string(panel), std::to_string(person), salt});
}

std::string join_print(std::string_view left, std::string_view right) {
  return print_of_lines({"join", left, right});
}

std::string panel_print(std::int64_t panel, std::string_view top_of_seats) {
  return print_of_lines({"panel", std::to_string(panel), top_of_seats});
}

std::string top_of(std::vector<std::string> prints) {
  return PanelTree(std::move(prints)).top();
}

PanelTree::PanelTree(std::vector<std::string> prints) : floors_{std::move(prints)} {
  while (floors_.back().size() > 1) floors_.push_back(joined(floors_.back()));
}

TreePath PanelTree::path_of(std::size_t index) const {
  TreePath path;
  for (const std::vector<std::string>& prints : floors_) {
    const std::size_t beside = index % 2 == 1 ? index - 1 : index + 1;
    if (beside < prints.size()) path.push_back({beside < index, prints[beside]});
    index /= 2;
  }
  return path;
}

std::string top_from(std::string print, const TreePath& path) {
  for (const TreeStep& step : path) {
    print = step.on_the_left ? join_print(step.print, print) : join_print(print, step.print);
  }
  return print;
}

std::string print_of_panel(const PanelSecret& secret, std::int64_t panel,
                           const std::vector<std::int64_t>& people) {
  return panel_print(panel, top_of(seat_prints(secret, panel, people)));
}

OpenedPanel opened_panel(const PanelSecret& secret, std::int64_t panel,
                         const std::vector<std::int64_t>& people, const PanelTree& panels) {
  OpenedPanel opened{
      .number = panel, .seats = {}, .path = panels.path_of(static_cast<std::size_t>(panel))};
  for (const std::int64_t person : people) {
    opened.seats.push_back({person, seat_salt(secret, panel, person)});
  }
  return opened;
}

std::string root_of(const OpenedPanel& panel) {
  std::vector<std::string> prints;
  for (const OpenedSeat& seat : panel.seats) {
    prints.push_back(seat_print(panel.number, seat.person, seat.salt));
  }
  std::ranges::sort(prints);
  return top_from(panel_print(panel.number, top_of(std::move(prints))), panel.path);
}

OwnSeat own_seat(const PanelSecret& secret, std::int64_t panel, std::int64_t person,
                 const std::vector<std::int64_t>& people, const PanelTree& panels) {
  OwnSeat own{.panel = panel,
              .salt = seat_salt(secret, panel, person),
              .to_panel = {},
              .to_root = panels.path_of(static_cast<std::size_t>(panel))};
  std::vector<std::string> prints = seat_prints(secret, panel, people);
  const auto at = std::ranges::find(prints, seat_print(panel, person, own.salt));
  const auto index = static_cast<std::size_t>(at - prints.begin());
  own.to_panel = PanelTree(std::move(prints)).path_of(index);
  return own;
}

std::string root_of(const OwnSeat& seat, std::int64_t person) {
  return top_from(
      panel_print(seat.panel, top_from(seat_print(seat.panel, person, seat.salt), seat.to_panel)),
      seat.to_root);
}

}  // namespace alongside::draws
