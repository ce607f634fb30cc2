#include "foundation/http/router.h"

#include <array>
#include <stdexcept>

#include "foundation/http/http_text.h"

namespace alongside {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// A stream is taken while the handler runs: in a transaction, everybody would wait for one client.
void check_policy(const Route& route) {
  const bool own = std::holds_alternative<OwnTransactionHandler>(route.handler);
  if (route.policy.body == Body::stream && !own) {
    throw std::logic_error("a streamed body inside a transaction: " + std::string(route.pattern));
  }
  const bool names_group = route.pattern.find("/:group") != route.pattern.npos;
  if (route.policy.who == Who::member && !names_group) {
    throw std::logic_error("a member of no group: " + std::string(route.pattern));
  }
}

std::string_view without_first_slash(std::string_view path) {
  if (path.starts_with('/')) path.remove_prefix(1);
  return path;
}

}  // namespace

struct Router::Node {
  std::vector<std::pair<std::string_view, std::unique_ptr<Node>>> literals;
  std::unique_ptr<Node> parameter;
  std::array<std::size_t, 2> routes{none, none};  // By Method: index into routes_.

  Node& child(std::string_view segment) {
    if (segment.starts_with(':')) {
      if (!parameter) parameter = std::make_unique<Node>();
      return *parameter;
    }
    for (auto& [literal, node] : literals) {
      if (literal == segment) return *node;
    }
    return *literals.emplace_back(segment, std::make_unique<Node>()).second;
  }

  bool ends_here() const { return routes[0] != none || routes[1] != none; }
};

/// Walks down, literals first, and back where that leads nowhere.
struct Router::Search {
  Method method;
  std::vector<std::string_view> values;
  const Node* found = nullptr;
  bool path_known = false;

  bool walk(const Node& node, std::string_view rest, bool at_end) {
    if (at_end) {
      path_known = path_known || node.ends_here();
      if (node.routes[static_cast<std::size_t>(method)] == none) return false;
      found = &node;
      return true;
    }
    const bool last = rest.find('/') == rest.npos;
    const std::string_view segment = next_piece(rest, '/');
    for (const auto& [literal, child] : node.literals) {
      if (literal == segment && walk(*child, rest, last)) return true;
    }
    if (!node.parameter || segment.empty()) return false;
    values.push_back(segment);
    if (walk(*node.parameter, rest, last)) return true;
    values.pop_back();
    return false;
  }
};

Router::Router(std::vector<Route> routes) : routes_(std::move(routes)) {
  const auto root = std::make_shared<Node>();
  for (std::size_t i = 0; i < routes_.size(); ++i) {
    const std::string_view pattern = routes_[i].pattern;
    if (!pattern.starts_with('/')) throw std::logic_error("a route begins with a slash");
    check_policy(routes_[i]);
    Node* node = root.get();
    std::string_view rest = without_first_slash(pattern);
    for (bool last = false; !last;) {
      last = rest.find('/') == rest.npos;
      node = &node->child(next_piece(rest, '/'));
    }
    std::size_t& place = node->routes[static_cast<std::size_t>(routes_[i].method)];
    if (place != none) throw std::logic_error("two routes for " + std::string(pattern));
    place = i;
  }
  root_ = root;
}

Router::Match Router::match(Method method, std::string_view path) const {
  if (!path.starts_with('/')) return {};
  Search search{.method = method};
  search.walk(*root_, without_first_slash(path), false);
  Match match{.path_known = search.path_known};
  if (search.found == nullptr) return match;
  match.route = &routes_[search.found->routes[static_cast<std::size_t>(method)]];
  std::string_view rest = without_first_slash(match.route->pattern);
  for (auto value = search.values.begin(); value != search.values.end();) {
    const std::string_view segment = next_piece(rest, '/');
    if (!segment.starts_with(':')) continue;
    match.parameters.add(std::string(segment.substr(1)), std::string(*value++));
  }
  return match;
}

const Route* Router::find(Method method, std::string_view path) const {
  if (!path.starts_with('/')) return nullptr;
  Search search{.method = method};
  if (!search.walk(*root_, without_first_slash(path), false)) return nullptr;
  return &routes_[search.found->routes[static_cast<std::size_t>(method)]];
}

}  // namespace alongside
