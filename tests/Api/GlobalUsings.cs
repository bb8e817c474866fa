global using System.Collections.Immutable;
global using System.Net;
global using System.Text.Json.Nodes;
global using Softswitch.Api.Tests.Fixtures;
