global using Softswitch.Engine.Tests.Fixtures;
global using Softswitch.Engine.Tests.Probes;
