// Routes: each room lists its own (foundation/rooms/room.h). A handler is one of three kinds.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "foundation/db/database.h"
#include "foundation/http/request.h"
#include "foundation/http/response.h"

namespace alongside {

/// GET: runs in a read transaction.
using ReadHandler = Response (*)(const Request&, Read&);
/// POST: runs in a write transaction, perhaps again; answers when it is durable. On SQLite it runs
/// on the one writing thread: nothing slow in it. What it did is kept only if it called `commit`.
using WriteHandler = Response (*)(const Request&, Write&);
/// For what does not fit one transaction (signing in, imports): opens its own, on a worker.
using OwnTransactionHandler = Response (*)(const Request&, Database&);

/// A row of the list:
///
///   {Method::get, "/groups/:group", group_page},
///   {Method::post, "/groups/:group/pool", bring_pool, {Body::upload, Who::member}},
///   {Method::get, "/files/:file", file, {.who = Who::signed_link, .caching = Caching::for_good}},
struct Route {
  Method method;
  std::string_view pattern;  // "/groups/:group/questions/:question"
  std::variant<ReadHandler, WriteHandler, OwnTransactionHandler> handler;
  Policy policy = {};
};

/// A literal segment goes before a parameter: `/groups/new` before `/groups/:group`.
class Router {
 public:
  /// Throws std::logic_error where two routes are for the same requests, or a policy cannot hold.
  explicit Router(std::vector<Route> routes);

  struct Match {
    const Route* route = nullptr;
    Fields parameters;
    bool path_known = false;  // The path is there, but not for this method: 405.
  };
  Match match(Method method, std::string_view path) const;
  /// The route alone; nullptr where there is none.
  const Route* find(Method method, std::string_view path) const;
  const std::vector<Route>& routes() const { return routes_; }

 private:
  struct Node;
  struct Search;
  std::vector<Route> routes_;
  std::shared_ptr<const Node> root_;
};

}  // namespace alongside
