#include "foundation/http/dispatcher.h"

#include <future>

#include "foundation/http/form_token.h"
#include "foundation/http/forms.h"
#include "foundation/http/log.h"
#include "foundation/http/same_site.h"

namespace alongside {

namespace {

int status_of(Stop stop) {
  switch (stop) {
    case Stop::bad_request:
      return 400;
    case Stop::not_allowed:
      return 403;
    case Stop::form_expired:
      return 403;
    case Stop::not_found:
      return 404;
    case Stop::method_not_allowed:
      return 405;
    case Stop::too_large:
      return 413;
    case Stop::too_many_requests:
      return 429;
    case Stop::failed:
      return 500;
    case Stop::overloaded:
      return 503;
  }
  return 500;
}

/// One request on its way, held until its answer is given: a write may run again, elsewhere.
struct Exchange {
  Request request;
  const Route* route = nullptr;
  std::string new_secret;  // Of a browser that had none; "" otherwise.
  Response response;
  Dispatcher::Answer answer;
};

bool is_page(const Response& response) {
  return response.content_type.starts_with("text/html");
}

}  // namespace

struct Dispatcher::Inside {
  DispatcherOptions options;
  Router router;

  explicit Inside(DispatcherOptions given)
      : options(std::move(given)), router(std::move(options.routes)) {}

  /// Words and token for the pages of this request. Returns the secret of a browser without one.
  std::string prepare(Request& request) const {
    request.site = &options.site;
    if (options.words) request.words = &options.words(request);
    std::string secret(request.cookies.first(form_cookie));
    const bool is_new = secret.empty();
    if (is_new) secret = random_token();
    request.form_token = make_form_token(options.site.key, secret);
    return is_new ? secret : std::string();
  }

  bool may_post(const Request& request) const {
    return comes_from_this_site(request) &&
           right_form_token(options.site.key, request.cookies.first(form_cookie),
                            request.fields.first(form_token_field));
  }

  /// What stops a request before its handler.
  std::optional<Stop> stop_before(const Request& request, const Router::Match& match) const {
    if (match.route == nullptr) {
      return match.path_known ? Stop::method_not_allowed : Stop::not_found;
    }
    if (request.method == Method::post && !may_post(request)) return Stop::form_expired;
    return std::nullopt;
  }

  Response stop_response(Stop stop, const Request& request) const {
    Response response{.status = status_of(stop)};
    try {
      response.body = options.stop_page ? options.stop_page(stop, request) : "";
    } catch (...) {
      log_failure("stop page", std::current_exception());
    }
    if (response.body.empty()) {
      response.content_type = "text/plain; charset=utf-8";
      response.body = std::to_string(response.status) + "\n";
    }
    if (stop == Stop::overloaded) response.headers.emplace_back("Retry-After", "5");
    if (stop == Stop::method_not_allowed) {
      response.headers.emplace_back("Allow", request.method == Method::get ? "POST" : "GET, HEAD");
    }
    return response;
  }

  Response sign_in_response(const Request& request) const {
    return see_other(options.sign_in_path + "?next=" + percent_encoded(return_path(request)));
  }

  /// The one place where what was thrown becomes a response.
  Response response_to(const std::exception_ptr& thrown, const Request& request,
                       std::string_view route) const {
    try {
      std::rethrow_exception(thrown);
    } catch (const NotFound&) {
      return stop_response(Stop::not_found, request);
    } catch (const NotAllowed&) {
      return stop_response(Stop::not_allowed, request);
    } catch (const SignInNeeded&) {
      return sign_in_response(request);
    } catch (const BadRequest&) {
      return stop_response(Stop::bad_request, request);
    } catch (...) {
      log_failure(route, thrown);
      return stop_response(Stop::failed, request);
    }
  }

  void finish(Exchange& exchange, const std::exception_ptr& thrown) const {
    const std::string_view route = exchange.route == nullptr ? "" : exchange.route->pattern;
    if (thrown) exchange.response = response_to(thrown, exchange.request, route);
    Response& response = exchange.response;
    if (!exchange.new_secret.empty() && exchange.request.method == Method::get &&
        is_page(response)) {
      response.cookies.push_back({std::string(form_cookie), std::move(exchange.new_secret)});
    }
    response.route = route;
    exchange.answer(std::move(response));
  }

  void run_here(Exchange& exchange) const {
    std::exception_ptr thrown;
    try {
      const Request& request = exchange.request;
      if (const auto* read_handler = std::get_if<ReadHandler>(&exchange.route->handler)) {
        exchange.response =
            options.database.read([&](Read& read) { return (*read_handler)(request, read); });
      } else {
        exchange.response =
            std::get<FreeHandler>(exchange.route->handler)(request, options.database);
      }
    } catch (...) {
      thrown = std::current_exception();
    }
    finish(exchange, thrown);
  }

  void submit(const std::shared_ptr<Exchange>& exchange) const {
    const WriteHandler handler = std::get<WriteHandler>(exchange->route->handler);
    options.database.submit_write(
        [exchange, handler](Write& write) {
          exchange->response = handler(exchange->request, write);
        },
        [this, exchange](const std::exception_ptr& thrown) { finish(*exchange, thrown); });
  }
};

Dispatcher::Dispatcher(DispatcherOptions options)
    : inside_(std::make_unique<Inside>(std::move(options))) {}

Dispatcher::~Dispatcher() = default;

void Dispatcher::dispatch(Request request, Answer answer) {
  Exchange exchange{.request = std::move(request), .answer = std::move(answer)};
  exchange.new_secret = inside_->prepare(exchange.request);
  Router::Match match = inside_->router.match(exchange.request.method, exchange.request.path);
  if (const auto stop = inside_->stop_before(exchange.request, match)) {
    exchange.response = inside_->stop_response(*stop, exchange.request);
    return inside_->finish(exchange, nullptr);
  }
  exchange.route = match.route;
  exchange.request.parameters = std::move(match.parameters);
  if (!std::holds_alternative<WriteHandler>(match.route->handler)) {
    return inside_->run_here(exchange);
  }
  const auto shared = std::make_shared<Exchange>(std::move(exchange));
  try {
    inside_->submit(shared);
  } catch (...) {
    inside_->finish(*shared, std::current_exception());
  }
}

Response Dispatcher::dispatch_and_wait(Request request) {
  // Shared: the other thread may still be inside `set_value` when this one wakes.
  const auto promise = std::make_shared<std::promise<Response>>();
  dispatch(std::move(request),
           [promise](Response response) { promise->set_value(std::move(response)); });
  return promise->get_future().get();
}

Response Dispatcher::stopped(Stop stop, Request& request) {
  inside_->prepare(request);
  return inside_->stop_response(stop, request);
}

const Router& Dispatcher::router() const {
  return inside_->router;
}

const Site& Dispatcher::site() const {
  return inside_->options.site;
}

}  // namespace alongside
