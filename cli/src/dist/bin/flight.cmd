@echo off
rem Starts Flight on Windows: the bundled runtime, else JAVA_HOME, else java on the PATH.
setlocal
set "FLIGHT_HOME=%~dp0.."
set "JAVA=java"
if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%FLIGHT_HOME%\runtime\bin\java.exe" set "JAVA=%FLIGHT_HOME%\runtime\bin\java.exe"
rem Short commands end before the second compiler pays.
set "COMPILER=-XX:TieredStopAtLevel=1"
for %%c in (simulate analyze load tail) do if "%~1"=="%%c" set "COMPILER="
"%JAVA%" -XX:+UseSerialGC -Xmn48m -XX:-UsePerfData -Xss2m -Xlog:disable -Xlog:all=error:stderr %COMPILER% %FLIGHT_JAVA_OPTS% -cp "%FLIGHT_HOME%\lib\*" dev.flight.cli.Main %*
exit /b %ERRORLEVEL%
